import * as z from 'zod/mini'
import {
  bytesOfDigits,
  digitsOfBytes,
  PRESCRIPTION_ID_BYTES,
  type TokenClaims,
} from '../../domain/prescription/token.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import { coseIsGenuine, decodeCbor, decodeCose, encodeCbor, keyIdOfCose, signCose } from './cose.ts'
import { base64url, bytesOfBase64url, type Keyring } from './keys.ts'

/** RFC 8392, 3.1, and two labels of our own from the private-use range (below −65536). */
const CLAIM = { expiresAt: 4, issuedAt: 6, prescriptionId: 7, rpps: -65537, contentSha256: -65538 } as const

export type TokenRefusal = 'malformed-token' | 'unknown-key' | 'revoked-key' | 'bad-signature'

const bytes = (length: number) => z.instanceof(Uint8Array).check(z.refine((value) => value.length === length))
const seconds = z.int().check(z.positive())
const Claims = z.tuple([
  seconds,
  seconds,
  bytes(PRESCRIPTION_ID_BYTES),
  z.int().check(z.nonnegative(), z.lte(99_999_999_999)),
  bytes(32),
])

/** A fresh id for a prescription: the bytes of the token's `cti`, as base64url. */
export function newPrescriptionId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(PRESCRIPTION_ID_BYTES)))
}

/** The token's digits. Throws a RangeError when the id isn't one of `newPrescriptionId`. */
export async function signToken(claims: TokenClaims, { signing }: Keyring): Promise<string> {
  const id = bytesOfBase64url(claims.prescriptionId)
  if (id.length !== PRESCRIPTION_ID_BYTES) throw new RangeError('A prescription id has eight bytes')
  const payload = new Map<number, unknown>([
    [CLAIM.expiresAt, Math.floor(claims.expiresAt / 1000)],
    [CLAIM.issuedAt, Math.floor(claims.issuedAt / 1000)],
    [CLAIM.prescriptionId, id],
    [CLAIM.rpps, Number(claims.rpps)],
    [CLAIM.contentSha256, claims.contentSha256],
  ])
  return digitsOfBytes(await signCose(encodeCbor(payload), signing.kidBytes, signing.privateKey))
}

/**
 * What a genuine token says, with the JWK `kid` of the key that signed it. Expiry is not judged here: an old token is
 * genuine, and the counter is told that it has expired. The claims are read only after the signature was checked.
 */
export async function verifyToken(
  token: string,
  { verifying, revoked }: Pick<Keyring, 'verifying' | 'revoked'>,
): Promise<Result<TokenClaims & { keyId: string }, TokenRefusal>> {
  const digits = bytesOfDigits(token)
  if (!digits.ok) return digits
  const cose = decodeCose(digits.value)
  if (!cose.ok) return cose
  const kid = keyIdOfCose(cose.value)
  const keyId = kid && base64url(kid)
  const publicKey = keyId && verifying.get(keyId)
  if (!keyId || !publicKey) return refuse('unknown-key')
  // Before the signature: who stole the key signs well, and dates it as they please.
  if (revoked.has(keyId)) return refuse('revoked-key')
  if (!(await coseIsGenuine(cose.value, publicKey))) return refuse('bad-signature')
  return claimsOf(cose.value.payload, keyId)
}

function claimsOf(payload: Uint8Array, keyId: string): Result<TokenClaims & { keyId: string }, TokenRefusal> {
  const map = decodeCbor(payload)
  if (!(map instanceof Map)) return refuse('malformed-token')
  const parsed = z.safeParse(
    Claims,
    Object.values(CLAIM).map((label) => map.get(label)),
  )
  if (!parsed.success) return refuse('malformed-token')
  const [exp, iat, cti, rpps, contentSha256] = parsed.data
  return accept({
    prescriptionId: base64url(cti),
    rpps: String(rpps).padStart(11, '0'),
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
    contentSha256,
    keyId,
  })
}

/** The prescription that a token claims to be, its signature unchecked: only to count forgeries of it. */
export function claimedPrescription(token: string): string | null {
  const digits = bytesOfDigits(token)
  const cose = digits.ok ? decodeCose(digits.value) : digits
  const map = cose.ok ? decodeCbor(cose.value.payload) : null
  const id: unknown = map instanceof Map ? map.get(CLAIM.prescriptionId) : null
  return id instanceof Uint8Array && id.length === PRESCRIPTION_ID_BYTES ? base64url(id) : null
}
