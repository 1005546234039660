import * as z from 'zod/mini'
import type { CallCredentials } from '../../../protocol/call.ts'

/** A relay's password is good for longer than any consultation, and for little more. */
const TURN_LIFETIME_SECONDS = 4 * 3600

const settings = z.object({
  /** Comma-separated `stun:` addresses; by these a page learns how it looks from outside. */
  STUN_URLS: z.optional(z.string()),
  /** Comma-separated `turn:` and `turns:` addresses of a relay, and the secret that it shares with us. */
  TURN_URLS: z.optional(z.string()),
  TURN_SECRET: z.optional(z.string()),
})

const listOf = (text: string | undefined) => (text ?? '').split(',').flatMap((each) => each.trim() || [])

/**
 * The ways through the network for one participant of one call. The relay's password is minted here and expires by
 * itself (TURN REST API, draft-uberti-behave-turn-rest-00): the secret never leaves the Worker, and the name says nothing
 * of the person.
 * @param now epoch milliseconds
 */
export async function iceServersOf(env: unknown, now: number): Promise<CallCredentials['iceServers']> {
  const { STUN_URLS, TURN_URLS, TURN_SECRET } = settings.parse(env)
  const stun = listOf(STUN_URLS)
  const turn = listOf(TURN_URLS)
  const direct = stun.length > 0 ? [{ urls: stun }] : []
  if (turn.length === 0 || !TURN_SECRET) return direct
  const username = `${Math.floor(now / 1000) + TURN_LIFETIME_SECONDS}:${crypto.randomUUID()}`
  return [...direct, { urls: turn, username, credential: await passwordOf(username, TURN_SECRET) }]
}

async function passwordOf(username: string, secret: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, bytes(username))
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
}
