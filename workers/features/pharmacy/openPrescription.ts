import { and, asc, eq, isNull } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { PrescriptionContent } from '../../../domain/prescription/contents.ts'
import type { PrescriptionLife } from '../../../domain/prescription/validity.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { withinPharmacyLimit } from '../../http/rateLimit.ts'
import { contentSha256 } from '../../prescription/contentHash.ts'
import { keyringOf } from '../../prescription/keys.ts'
import { signedContent } from '../../prescription/signedContent.ts'
import { verifyToken } from '../../prescription/token.ts'
import { database } from '../../storage/database.ts'
import { dispensations, prescriptions } from '../../storage/schema.ts'

export type OpenedPrescription = {
  id: string
  documentId: string
  content: PrescriptionContent
  /** Without what was undone, oldest first. */
  life: PrescriptionLife & { dispensations: { at: number; pharmacyName: string }[] }
  /** Whether the caller is the patient's own account, which never dispenses. */
  isPatients: boolean
}

/** The prescription that the path's token names: unreadable, of an unknown key, forged, or not there, in that order. */
export async function openPrescription(context: Context): Promise<Result<OpenedPrescription, Problem>> {
  const { env, params, caller } = context
  const limited = await withinPharmacyLimit(context)
  if (limited) return refuse(limited)
  const claims = await verifyToken(params['token'] ?? '', await keyringOf(env))
  if (!claims.ok) return refuse<Problem>({ problem: claims.refusal })
  const { prescriptionId: id } = claims.value
  const [row] = await database(env)
    .select()
    .from(prescriptions)
    .where(and(eq(prescriptions.id, id), eq(prescriptions.state, 'signed')))
  if (!row?.content || !row.documentId) return refuse<Problem>({ problem: 'not-found' })
  const content = z.parse(signedContent, JSON.parse(row.content))
  // What is shown must be what was signed, even if the database was written behind our back.
  if (!sameBytes(await contentSha256(content), claims.value.contentSha256))
    return refuse<Problem>({ problem: 'bad-signature' })
  const { issuedAt, renewals } = content
  const { revokedAt, documentId } = row
  const isPatients = caller.kind === 'account' && caller.accountId === row.accountId
  const life = { issuedAt, renewals, revokedAt, dispensations: await dispensationsOf(env, id) }
  return accept({ id, documentId, content, life, isPatients })
}

/** What was dispensed and not undone, oldest first. */
export const dispensationsOf = (env: Env, prescriptionId: string) =>
  database(env)
    .select({ at: dispensations.at, pharmacyName: dispensations.pharmacyName })
    .from(dispensations)
    .where(and(eq(dispensations.prescriptionId, prescriptionId), isNull(dispensations.undoneAt)))
    .orderBy(asc(dispensations.at))

/** Dispensations as the answers show them. */
export const shown = (all: readonly { at: number; pharmacyName: string }[]) =>
  all.map(({ at, pharmacyName }) => ({ at: new Date(at).toISOString(), pharmacy: { name: pharmacyName } }))

const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index])
