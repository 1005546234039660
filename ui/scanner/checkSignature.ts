import type * as z from 'zod/mini'
import type { keySet } from '../../protocol/pharmacy.ts'
import { type ReadToken, readToken } from './tokenLayout.ts'

export type Keys = z.infer<typeof keySet>

/** What can be said of a code without asking anybody. Genuine is not dispensable: only the service knows the rest. */
export type SignatureCheck =
  | { answer: 'malformed' | 'unknown-key' | 'revoked-key' | 'forged' }
  | { answer: 'genuine'; rpps: string; issuedAt: number; expiresAt: number }

const bytesOfBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

async function isGenuine({ message, signature }: ReadToken, x: string): Promise<boolean> {
  const publicKey = bytesOfBase64url(x)
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message)
  } catch {
    // A browser without Ed25519 (before Chromium 137, Firefox 129, Safari 17): slower, and the same answer.
    const noble = await import('@noble/ed25519')
    return noble.verifyAsync(signature, message, publicKey, { zip215: false })
  }
}

export async function checkSignature(digits: string, keys: Keys): Promise<SignatureCheck> {
  const token = readToken(digits)
  if (!token) return { answer: 'malformed' }
  if (keys.revoked?.some(({ kid }) => kid === token.kid)) return { answer: 'revoked-key' }
  const jwk = keys.keys.find(({ kid }) => kid === token.kid)
  if (!jwk) return { answer: 'unknown-key' }
  if (!token.knownAlgorithm || !(await isGenuine(token, jwk.x))) return { answer: 'forged' }
  const { rpps, issuedAt, expiresAt } = token
  return { answer: 'genuine', rpps, issuedAt, expiresAt }
}
