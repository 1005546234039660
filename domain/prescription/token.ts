import { accept, type Result, refuse } from '../result.ts'

/** What a prescription's token says, beside its signature (docs/decisions/0002-prescription-token.md). */
export type TokenClaims = {
  /** The prescription's id: the bytes of claim 7, `cti`, as base64url (see `PRESCRIPTION_ID_BYTES`). */
  prescriptionId: string
  /** The prescriber's RPPS number, 11 digits. */
  rpps: string
  /** Epoch milliseconds; the token carries whole seconds, so that what is read back is rounded down. */
  issuedAt: number
  /** Epoch milliseconds, the first instant at which nothing may be dispensed any more. Rounded down likewise. */
  expiresAt: number
  /** SHA-256 of the canonical content (`canonicalContent`): 32 bytes. */
  contentSha256: Uint8Array
}

/** 64 random bits, eleven characters of base64url. A longer id would push the QR code past version 9. */
export const PRESCRIPTION_ID_BYTES = 8

/** The first byte of an untagged COSE_Sign1: an array of four. Never zero, so that no leading digit is ever lost. */
const COSE_SIGN1_FIRST_BYTE = 0x84

/** Ours has 376 digits (156 bytes); some room, and no more work than that for whoever sends a novel. */
const TOKEN_MAX_DIGITS = 512

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return Uint8Array.from({ length: even.length / 2 }, (_, index) =>
    Number.parseInt(even.slice(2 * index, 2 * index + 2), 16),
  )
}

/** The bytes of a COSE_Sign1 as one big-endian integer in base 10: the numeric mode of a QR code packs digits best. */
export function digitsOfBytes(bytes: Uint8Array): string {
  if (bytes[0] !== COSE_SIGN1_FIRST_BYTE) throw new RangeError('A token begins as an untagged COSE_Sign1 does')
  return BigInt(`0x${hexOf(bytes)}`).toString(10)
}

/**
 * The bytes that a token's digits stand for. There is exactly one spelling: no leading zero, no sign, no space, no other
 * script's digits, and nothing that is not an untagged COSE_Sign1.
 */
export function bytesOfDigits(digits: string): Result<Uint8Array<ArrayBuffer>, 'malformed-token'> {
  if (digits.length > TOKEN_MAX_DIGITS || !/^[1-9][0-9]*$/.test(digits)) return refuse('malformed-token')
  const bytes = bytesOfHex(BigInt(digits).toString(16))
  return bytes[0] === COSE_SIGN1_FIRST_BYTE ? accept(bytes) : refuse('malformed-token')
}
