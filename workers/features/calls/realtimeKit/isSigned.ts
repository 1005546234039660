import { publishedKey } from '../../../../protocol/realtimeKit.ts'

/** The published key is asked for anew after this, and where a signature does not fit what is known (it was rotated). */
const KNOWN_FOR_MS = 3_600_000
/** …but not at each forged one: whoever sends those must not make us ask Cloudflare as often. */
const ASK_AGAIN_AFTER_MS = 60_000
const RSA_SHA256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

type Known = { key: CryptoKey; at: number }
/** By the address that the key is published at. */
const known = new Map<string, Known>()

/**
 * Whether RealtimeKit itself signed these bytes: the raw body, as it came. Throws where its key cannot be had, so that it
 * delivers again.
 * @param signature the `rtk-signature` header, in base64
 * @param now epoch milliseconds
 */
export async function isSigned(
  keyUrl: string,
  signature: string,
  body: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<boolean> {
  const bytes = fromBase64(signature)
  if (!bytes) return false
  const before = known.get(keyUrl)
  const current = before && now - before.at < KNOWN_FOR_MS ? before : await fetchKey(keyUrl, now)
  if (await crypto.subtle.verify(RSA_SHA256, current.key, bytes, body)) return true
  if (now - current.at < ASK_AGAIN_AFTER_MS) return false
  return crypto.subtle.verify(RSA_SHA256, (await fetchKey(keyUrl, now)).key, bytes, body)
}

async function fetchKey(keyUrl: string, now: number): Promise<Known> {
  const answer = await fetch(keyUrl, { signal: AbortSignal.timeout(8_000) })
  if (!answer.ok) throw new Error(`RealtimeKit's key was not to be had: ${answer.status}`)
  const pem = publishedKey.parse(await answer.json()).data.publicKey
  const der = fromBase64(pem.replace(/-----[A-Z ]+-----|\s/g, ''))
  if (!der) throw new Error("RealtimeKit's key is not PEM")
  const fresh = { key: await crypto.subtle.importKey('spki', der, RSA_SHA256, false, ['verify']), at: now }
  known.set(keyUrl, fresh)
  return fresh
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
