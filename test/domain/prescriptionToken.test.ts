import { Sign1 } from '@auth0/cose'
import * as noble from '@noble/ed25519'
import { decode, encode } from 'cbor2'
import { beforeAll, expect, test } from 'vitest'
import { canonicalContent } from '../../domain/prescription/canonicalContent.ts'
import { bytesOfDigits, digitsOfBytes } from '../../domain/prescription/token.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { DEMO_SIGNING_KEY } from '../../workers/prescription/demoKey.ts'
import { bytesOfBase64url, type Keyring, keyringOf } from '../../workers/prescription/keys.ts'
import { newPrescriptionId, signToken, verifyToken } from '../../workers/prescription/token.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

let keyring: Keyring
let token: string
const claims = {
  prescriptionId: newPrescriptionId(),
  rpps: '10001234562',
  issuedAt: Date.parse('2026-02-27T13:30:00Z'),
  expiresAt: Date.parse('2026-05-27T22:00:00Z'),
  contentSha256: crypto.getRandomValues(new Uint8Array(32)),
}
const GROUP_ORDER = (1n << 252n) + 27742317777372353535851937790883648493n

beforeAll(async () => {
  keyring = await keyringOf({ ENVIRONMENT: 'local' })
  token = await signToken(claims, keyring)
})

const bytesOf = (digits: string) => {
  const bytes = bytesOfDigits(digits)
  if (!bytes.ok) throw new Error(bytes.refusal)
  return bytes.value
}
const outcome = async (digits: string) => {
  const verified = await verifyToken(digits, keyring)
  return verified.ok ? 'genuine' : verified.refusal
}
const partsOf = (digits: string) =>
  decode<[Uint8Array, Map<number, unknown>, Uint8Array, Uint8Array]>(bytesOf(digits), { preferMap: true })
const digitsOf = (parts: unknown[]) => digitsOfBytes(encode(parts, { cde: true }))
const HEADER = (algorithm: number, kid: Uint8Array) =>
  encode(
    new Map<number, unknown>([
      [1, algorithm],
      [4, kid],
    ]),
    { cde: true },
  )

test('what was signed is read back, in 376 digits', async () => {
  expect(token).toHaveLength(376)
  expect(await verifyToken(token, keyring)).toEqual({ ok: true, value: { ...claims, keyId: keyring.signing.kid } })
})

test('signing again gives the same token, so that a prescription has one code', async () => {
  expect(await signToken(claims, keyring)).toBe(token)
})

test('every digit changed to every other digit is refused', { timeout: 60_000 }, async () => {
  for (let position = 0; position < token.length; position++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) === token[position]) continue
      const altered = token.slice(0, position) + digit + token.slice(position + 1)
      expect(await outcome(altered), `digit ${position} to ${digit}`).not.toBe('genuine')
    }
  }
})

test('digits cut off, added or exchanged are refused', async () => {
  for (const altered of [
    token.slice(1),
    token.slice(0, -1),
    `${token}0`,
    `1${token}`,
    token.slice(0, 188),
    token + token,
  ]) {
    expect(await outcome(altered)).not.toBe('genuine')
  }
})

test('a key that is not ours is unknown, before its signature is looked at', async () => {
  const [, unprotected, payload, signature] = partsOf(token)
  expect(await outcome(digitsOf([HEADER(-8, Uint8Array.of(1, 2, 3, 4)), unprotected, payload, signature]))).toBe(
    'unknown-key',
  )
  expect(
    await outcome(
      digitsOf([encode(new Map([[1, -8]]), { cde: true }), new Map([[4, Uint8Array.of(9)]]), payload, signature]),
    ),
  ).toBe('unknown-key')
  expect(await outcome(digitsOf([encode(new Map([[1, -8]]), { cde: true }), unprotected, payload, signature]))).toBe(
    'unknown-key',
  )
})

test('another algorithm in the header is a bad signature', async () => {
  const [, unprotected, payload, signature] = partsOf(token)
  for (const algorithm of [-7, -19, 5, -257]) {
    expect(
      await outcome(digitsOf([HEADER(algorithm, keyring.signing.kidBytes), unprotected, payload, signature])),
    ).toBe('bad-signature')
  }
})

test('a token signed with our key under the algorithm number -19 is genuine', async () => {
  const [, unprotected, payload] = partsOf(token)
  const header = HEADER(-19, keyring.signing.kidBytes)
  const message = encode(['Signature1', header, new Uint8Array(), payload], { cde: true })
  const signature = await noble.signAsync(message, bytesOfBase64url(JSON.parse(DEMO_SIGNING_KEY).d))
  expect(await outcome(digitsOf([header, unprotected, payload, signature]))).toBe('genuine')
})

test('a changed claim is a bad signature', async () => {
  const [header, unprotected, payload, signature] = partsOf(token)
  const changed = decode<Map<number, unknown>>(payload, { preferMap: true }).set(4, 4_000_000_000)
  expect(await outcome(digitsOf([header, unprotected, encode(changed, { cde: true }), signature]))).toBe(
    'bad-signature',
  )
})

test('an unsigned header slipped in makes it another token', async () => {
  const [header, , payload, signature] = partsOf(token)
  expect(await outcome(digitsOf([header, new Map([[99, 1]]), payload, signature]))).toBe('bad-signature')
})

test("the twin of a signature (S plus the group's order) is refused", async () => {
  const [header, unprotected, payload, signature] = partsOf(token)
  const s = signature.slice(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n) + GROUP_ORDER
  const twin = Uint8Array.from(signature)
  for (let index = 0; index < 32; index++) twin[32 + index] = Number((s >> BigInt(8 * index)) & 255n)
  expect(await outcome(digitsOf([header, unprotected, payload, twin]))).toBe('bad-signature')
})

test('an encoding that is not the deterministic one, a tag and trailing bytes are malformed', async () => {
  const bytes = bytesOf(token)
  // The payload's length written in two bytes instead of one.
  const at = bytes.findIndex((byte, index) => byte === 0x58 && bytes[index + 1] === 0x4c)
  const longer = Uint8Array.from([...bytes.slice(0, at), 0x59, 0, ...bytes.slice(at + 1)])
  for (const altered of [longer, Uint8Array.of(...bytes, 0), Uint8Array.of(0x84, 0x40)]) {
    expect(await outcome(digitsOfBytes(altered))).toBe('malformed-token')
  }
  expect(await outcome(BigInt(`0xd2${Buffer.from(bytes).toString('hex')}`).toString())).toBe('malformed-token')
})

test('our signature over other claims is malformed', async () => {
  const payload = encode(new Map([[4, 1]]), { cde: true })
  const header = HEADER(-8, keyring.signing.kidBytes)
  const message = encode(['Signature1', header, new Uint8Array(), payload], { cde: true })
  const signature = await noble.signAsync(message, bytesOfBase64url(JSON.parse(DEMO_SIGNING_KEY).d))
  expect(await outcome(digitsOf([header, new Map(), payload, signature]))).toBe('malformed-token')
})

test('@auth0/cose verifies our token with the published key', async () => {
  const [jwk] = keyring.jwks.keys
  const sign1 = Sign1.decode(bytesOf(token))
  expect(Buffer.from(sign1.protectedHeaders.get(4)).toString('base64url')).toBe(jwk!.kid)
  const publicKey = await crypto.subtle.importKey('jwk', jwk!, { name: 'Ed25519' }, true, ['verify'])
  await expect(sign1.verify(publicKey)).resolves.toBeUndefined()
})

test('@noble/ed25519 verifies our token', async () => {
  const [header, , payload, signature] = partsOf(token)
  const message = encode(['Signature1', header, new Uint8Array(), payload], { cde: true })
  expect(await noble.verifyAsync(signature, message, bytesOfBase64url(keyring.jwks.keys[0]!.x))).toBe(true)
})

test('an older key of the set still verifies, and the first signs', async () => {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const fresh = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const { d: _, ...older } = JSON.parse(DEMO_SIGNING_KEY)
  const rotated = await keyringOf({
    ENVIRONMENT: 'local',
    PRESCRIPTION_SIGNING_KEY: JSON.stringify({ keys: [fresh, older] }),
  })
  expect(rotated.jwks.keys).toHaveLength(2)
  expect((await verifyToken(token, rotated)).ok).toBe(true)
  const fromFresh = await signToken(claims, rotated)
  expect((await verifyToken(fromFresh, rotated)).ok).toBe(true)
  expect(await outcome(fromFresh)).toBe('unknown-key')
})

test('a revoked key has an answer of its own, whatever it signed and however well', async () => {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const fresh = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const stolen = { ...JSON.parse(DEMO_SIGNING_KEY), revokedAt: '2026-03-01T00:00:00Z' }
  const configuration = { ENVIRONMENT: 'local', PRESCRIPTION_SIGNING_KEY: JSON.stringify({ keys: [fresh, stolen] }) }
  const before = await keyringOf(configuration, Date.parse('2026-02-28T00:00:00Z'))
  const after = await keyringOf(configuration, Date.parse('2026-03-01T00:00:00Z'))
  expect((await verifyToken(token, before)).ok).toBe(true)
  expect(await verifyToken(token, after)).toEqual({ ok: false, refusal: 'revoked-key' })
  expect(after.jwks.keys.map(({ kid }) => kid)).not.toContain(keyring.signing.kid)
  expect(after.jwks.revoked.map(({ kid }) => kid)).toEqual([keyring.signing.kid])
})

test('the key whose hour has come signs, and the one before it still verifies', async () => {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const next = { ...(await crypto.subtle.exportKey('jwk', pair.privateKey)), signsFrom: '2026-03-01T00:00:00Z' }
  const keys = [JSON.parse(DEMO_SIGNING_KEY), next]
  const configuration = { ENVIRONMENT: 'local', PRESCRIPTION_SIGNING_KEY: JSON.stringify({ keys }) }
  const early = await keyringOf(configuration, Date.parse('2026-02-27T12:00:00Z'))
  const later = await keyringOf(configuration, Date.parse('2026-03-01T00:00:00Z'))
  expect(early.signing.kid).toBe(keyring.signing.kid)
  expect(early.jwks.keys).toHaveLength(1)
  expect(later.signing.kid).not.toBe(keyring.signing.kid)
  expect((await verifyToken(token, later)).ok).toBe(true)
})

test('no private half is published', () => {
  expect(JSON.stringify(keyring.jwks)).not.toContain(JSON.parse(DEMO_SIGNING_KEY).d)
})

test('the published demonstration key never signs in production, named or by default', async () => {
  await expect(keyringOf({ ENVIRONMENT: 'production' })).rejects.toThrow('not set')
  await expect(keyringOf({ ENVIRONMENT: 'production', PRESCRIPTION_SIGNING_KEY: DEMO_SIGNING_KEY })).rejects.toThrow(
    'demonstration',
  )
})

test('the hash is of the canonical text', async () => {
  const content = prescriptionContent()
  const expected = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalContent(content)))
  expect(await contentSha256(content)).toEqual(new Uint8Array(expected))
})
