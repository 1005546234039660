import * as z from 'zod/mini'
import { iso } from '../../domain/language/instant.ts'
import { isPublishedAt, signingKeyAt } from '../../domain/prescription/keySchedule.ts'
import { DEMO_SIGNING_KEY } from './demoKey.ts'

/**
 * Four bytes of the RFC 7638 thumbprint name a key: enough to tell a few keys apart, since the signature decides, and a
 * longer name would push the QR code past version 9.
 */
const KEY_ID_BYTES = 4

export type PublicJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; alg: 'EdDSA'; use: 'sig' }

export type Keyring = {
  /** The key that signs: its JWK `kid`, and the same as bytes for the COSE header. */
  signing: { kid: string; kidBytes: Uint8Array; privateKey: CryptoKey }
  /** Every key whose tokens are believed, by JWK `kid`: the one that signs, those before it and the next. */
  verifying: ReadonlyMap<string, CryptoKey>
  /** Keys that were taken back: whatever they sign is refused, whenever it says it was signed. */
  revoked: ReadonlySet<string>
  /** `revoked` is ours (RFC 7517, 5 lets a set have more members): for who verifies without us. */
  jwks: { keys: PublicJwk[]; revoked: { kid: string; revokedAt: string }[] }
}

/** The variables that say which key signs. */
export type KeyConfiguration = { ENVIRONMENT: string; PRESCRIPTION_SIGNING_KEY?: string | undefined }

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const moment = z.optional(z.iso.datetime({ offset: true }))
const Jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: coordinate,
  d: z.optional(coordinate),
  /** The schedule is data, beside the key: when it begins to sign, and when it was revoked. */
  signsFrom: moment,
  revokedAt: moment,
})
const Jwks = z.object({ keys: z.array(Jwk).check(z.minLength(1)) })

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** The first bytes of the RFC 7638 thumbprint of an Ed25519 key. */
async function keyIdOf(x: string): Promise<Uint8Array> {
  const required = new TextEncoder().encode(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', required)).slice(0, KEY_ID_BYTES)
}

function secretOf({ ENVIRONMENT, PRESCRIPTION_SIGNING_KEY }: KeyConfiguration): string {
  const demoAllowed = ENVIRONMENT === 'local'
  if (PRESCRIPTION_SIGNING_KEY) {
    if (!demoAllowed && PRESCRIPTION_SIGNING_KEY.includes(z.parse(Jwk, JSON.parse(DEMO_SIGNING_KEY)).x)) {
      throw new Error('PRESCRIPTION_SIGNING_KEY is the published demonstration key: make one of your own')
    }
    return PRESCRIPTION_SIGNING_KEY
  }
  if (!demoAllowed) throw new Error('PRESCRIPTION_SIGNING_KEY is not set, and the demonstration key signs only locally')
  return DEMO_SIGNING_KEY
}

type ImportedKey = {
  publicJwk: PublicJwk
  publicKey: CryptoKey
  privateKey: CryptoKey | null
  kidBytes: Uint8Array
  signs: boolean
  signsFrom: number | null
  revokedAt: number | null
}

const instantOf = (text: string | undefined) => (text === undefined ? null : Date.parse(text))

async function importKey({ x, d, signsFrom, revokedAt }: z.infer<typeof Jwk>): Promise<ImportedKey> {
  const publicPart = { kty: 'OKP', crv: 'Ed25519', x } as const
  const kidBytes = await keyIdOf(x)
  const load = (jwk: JsonWebKey, use: 'sign' | 'verify') =>
    crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, [use])
  return {
    publicJwk: { ...publicPart, kid: base64url(kidBytes), alg: 'EdDSA', use: 'sig' },
    publicKey: await load(publicPart, 'verify'),
    privateKey: d === undefined ? null : await load({ ...publicPart, d }, 'sign'),
    kidBytes,
    signs: d !== undefined,
    signsFrom: instantOf(signsFrom),
    revokedAt: instantOf(revokedAt),
  }
}

async function importKeys(secret: string): Promise<ImportedKey[]> {
  const parsed: unknown = JSON.parse(secret)
  const { keys } = z.parse(Jwks, typeof parsed === 'object' && parsed && 'keys' in parsed ? parsed : { keys: [parsed] })
  return Promise.all(keys.map(importKey))
}

function keyringAt(keys: readonly ImportedKey[], now: number): Keyring {
  const signing = signingKeyAt(keys, now)
  if (!signing?.privateKey)
    throw new Error('PRESCRIPTION_SIGNING_KEY has no private key (a JWK with "d") that signs now')
  const kidOf = ({ publicJwk }: ImportedKey) => publicJwk.kid
  const revoked = keys.flatMap((key) =>
    key.revokedAt !== null && key.revokedAt <= now ? [{ kid: kidOf(key), revokedAt: iso(key.revokedAt) }] : [],
  )
  return {
    signing: { kid: kidOf(signing), kidBytes: signing.kidBytes, privateKey: signing.privateKey },
    verifying: new Map(keys.map((key) => [kidOf(key), key.publicKey])),
    revoked: new Set(revoked.map(({ kid }) => kid)),
    jwks: { keys: keys.filter((key) => isPublishedAt(key, keys, now)).map(({ publicJwk }) => publicJwk), revoked },
  }
}

const imported = new Map<string, readonly ImportedKey[]>()

/**
 * The keys of the configuration at a moment, imported once per isolate. The secret is one private Ed25519 JWK or a JWK
 * Set with its schedule (docs/operations.md, Signing keys): the latest that has begun signs, the others verify.
 * Throws when it can't be used: a wrong configuration must not sign.
 */
export async function keyringOf(configuration: KeyConfiguration, now = Date.now()): Promise<Keyring> {
  const secret = secretOf(configuration)
  const known = imported.get(secret)
  if (known) return keyringAt(known, now)
  // The value is kept, not its promise: a promise made in one request must not be awaited by another in workerd.
  const keys = await importKeys(secret)
  imported.set(secret, keys)
  return keyringAt(keys, now)
}
