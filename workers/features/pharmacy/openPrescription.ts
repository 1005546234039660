import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { withinPharmacyLimit } from '../../http/rateLimit.ts'
import { contentSha256 } from '../../prescription/contentHash.ts'
import { keyringOf } from '../../prescription/keys.ts'
import { claimedPrescription, verifyToken } from '../../prescription/token.ts'
import { countForgery } from './codeUse.ts'
import { type LoadedPrescription, loadPrescription } from './loadPrescription.ts'

export type OpenedPrescription = LoadedPrescription & {
  /** Whether the caller is the patient's own account, which never dispenses. */
  isPatients: boolean
}

/** The prescription that the path's token names: unreadable, of an unknown or revoked key, forged, or not there, in that order. */
export async function openPrescription(context: Context): Promise<Result<OpenedPrescription, Problem>> {
  const { env, params, caller, now } = context
  const token = params['token'] ?? ''
  const [limited, keyring] = await Promise.all([withinPharmacyLimit(context), keyringOf(env, now)])
  if (limited) return refuse(limited)
  const claims = await verifyToken(token, keyring)
  if (!claims.ok) {
    if (claims.refusal === 'bad-signature') countForgery(context, claimedPrescription(token))
    return refuse<Problem>({ problem: claims.refusal })
  }
  const prescription = await loadPrescription(env, claims.value.prescriptionId)
  if (!prescription) return refuse<Problem>({ problem: 'not-found' })
  // What is shown must be what was signed, even if the database was written behind our back.
  if (!sameBytes(await contentSha256(prescription.content), claims.value.contentSha256))
    return refuse<Problem>({ problem: 'bad-signature' })
  return accept({
    ...prescription,
    isPatients: caller.kind === 'account' && caller.accountId === prescription.accountId,
  })
}

const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index])
