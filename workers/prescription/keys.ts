import * as z from 'zod/mini'
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
  /** Every key whose tokens are believed, by JWK `kid`: the one that signs, and those before it. */
  verifying: ReadonlyMap<string, CryptoKey>
  jwks: { keys: PublicJwk[] }
}

/** The variables that say which key signs. */
export type KeyConfiguration = { ENVIRONMENT: string; PRESCRIPTION_SIGNING_KEY?: string | undefined }

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const Jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate, d: z.optional(coordinate) })
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

async function importKeyring(secret: string): Promise<Keyring> {
  const parsed: unknown = JSON.parse(secret)
  const { keys } = z.parse(Jwks, typeof parsed === 'object' && parsed && 'keys' in parsed ? parsed : { keys: [parsed] })
  const [first] = keys
  if (!first?.d) throw new Error('PRESCRIPTION_SIGNING_KEY must begin with a private key (a JWK with "d")')
  const verifying = new Map<string, CryptoKey>()
  const published: PublicJwk[] = []
  for (const { x } of keys) {
    const kid = base64url(await keyIdOf(x))
    const publicJwk = { kty: 'OKP', crv: 'Ed25519', x } as const
    verifying.set(kid, await crypto.subtle.importKey('jwk', publicJwk, { name: 'Ed25519' }, false, ['verify']))
    published.push({ ...publicJwk, kid, alg: 'EdDSA', use: 'sig' })
  }
  const { kty, crv, x, d } = first
  const privateKey = await crypto.subtle.importKey('jwk', { kty, crv, x, d }, { name: 'Ed25519' }, false, ['sign'])
  const kidBytes = await keyIdOf(x)
  return { signing: { kid: base64url(kidBytes), kidBytes, privateKey }, verifying, jwks: { keys: published } }
}

const imported = new Map<string, Keyring>()

/**
 * The keys of the configuration, imported once per isolate. The secret is one private Ed25519 JWK or, when keys were
 * rotated, a JWK Set: the first signs, the others (public is enough) still verify what they signed.
 * Throws when it can't be used: a wrong configuration must not sign.
 */
export async function keyringOf(configuration: KeyConfiguration): Promise<Keyring> {
  const secret = secretOf(configuration)
  const known = imported.get(secret)
  if (known) return known
  // The value is kept, not its promise: a promise made in one request must not be awaited by another in workerd.
  const keyring = await importKeyring(secret)
  imported.set(secret, keyring)
  return keyring
}
