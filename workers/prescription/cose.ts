import { decode, encode } from 'cbor2'
import { accept, type Result, refuse } from '../../domain/result.ts'

/** RFC 9052, section 3.1, and the registry of COSE algorithms: EdDSA (-8), and Ed25519 by its own number (-19, RFC 9864). */
const HEADER = { algorithm: 1, keyId: 4 } as const
const ALGORITHMS: readonly unknown[] = [-8, -19]
const SIGNING_ALGORITHM = -8
const SIGNATURE_BYTES = 64

/** The order of the curve's base point (RFC 8032, 5.1). */
const GROUP_ORDER = (1n << 252n) + 27742317777372353535851937790883648493n

/** A COSE_Sign1 taken apart, its protected header and payload still the bytes that were signed. */
export type CoseSign1 = {
  protectedBytes: Uint8Array
  protectedHeader: ReadonlyMap<unknown, unknown>
  unprotectedHeader: ReadonlyMap<unknown, unknown>
  payload: Uint8Array
  signature: Uint8Array<ArrayBuffer>
}

/** Deterministic CBOR (RFC 8949, 4.2). */
export function encodeCbor(value: unknown): Uint8Array {
  return encode(value, { cde: true })
}

/** A CBOR item in its one deterministic encoding; undefined when it is none, or has another encoding, or bytes follow. */
export function decodeCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, {
      cde: true,
      preferMap: true,
      rejectDuplicateKeys: true,
      tags: new Map(),
      maxDepth: 4,
    })
    return sameBytes(encodeCbor(value), bytes) ? value : undefined
  } catch {
    return undefined
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

function toBeSigned(protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]))
}

/**
 * An untagged COSE_Sign1 (RFC 9052, 4.2). The key's id is in the protected header, so that all of the token but the
 * signature itself is signed, and nothing in it can be changed without notice.
 */
export async function signCose(payload: Uint8Array, keyId: Uint8Array, privateKey: CryptoKey): Promise<Uint8Array> {
  const protectedBytes = encodeCbor(
    new Map<number, unknown>([
      [HEADER.algorithm, SIGNING_ALGORITHM],
      [HEADER.keyId, keyId],
    ]),
  )
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, privateKey, toBeSigned(protectedBytes, payload))
  return encodeCbor([protectedBytes, new Map(), payload, new Uint8Array(signature)])
}

export function decodeCose(bytes: Uint8Array): Result<CoseSign1, 'malformed-token'> {
  const items = decodeCbor(bytes)
  if (!Array.isArray(items) || items.length !== 4) return refuse('malformed-token')
  const [protectedBytes, unprotectedHeader, payload, signature]: unknown[] = items
  if (!(protectedBytes instanceof Uint8Array) || !(payload instanceof Uint8Array)) return refuse('malformed-token')
  if (!(signature instanceof Uint8Array) || signature.length !== SIGNATURE_BYTES) return refuse('malformed-token')
  const protectedHeader = decodeCbor(protectedBytes)
  if (!(protectedHeader instanceof Map) || !(unprotectedHeader instanceof Map)) return refuse('malformed-token')
  return accept({ protectedBytes, protectedHeader, unprotectedHeader, payload, signature: new Uint8Array(signature) })
}

/** The id of the key that a token names, wherever its header has it; undefined when it names none. */
export function keyIdOfCose({ protectedHeader, unprotectedHeader }: CoseSign1): Uint8Array | undefined {
  const keyId: unknown = protectedHeader.get(HEADER.keyId) ?? unprotectedHeader.get(HEADER.keyId)
  return keyId instanceof Uint8Array ? keyId : undefined
}

/** Whether S, little-endian in the signature's second half, is below the order: else a valid signature has a twin. */
function signatureIsCanonical(signature: Uint8Array): boolean {
  const s = signature.slice(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
  return s < GROUP_ORDER
}

/** Whether all of it was signed by this key: an unsigned header makes it another token than the one that was signed. */
export async function coseIsGenuine(cose: CoseSign1, publicKey: CryptoKey): Promise<boolean> {
  if (!ALGORITHMS.includes(cose.protectedHeader.get(HEADER.algorithm))) return false
  if (cose.unprotectedHeader.size > 0 || !signatureIsCanonical(cose.signature)) return false
  const message = toBeSigned(cose.protectedBytes, cose.payload)
  return crypto.subtle.verify({ name: 'Ed25519' }, publicKey, cose.signature, message)
}
