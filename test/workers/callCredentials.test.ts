import { expect, test } from 'vitest'
import { iceServersOf } from '../../workers/features/calls/iceServers.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const RELAY = { TURN_URLS: 'turn:relay.example:3478, turns:relay.example:443', TURN_SECRET: 'north' }

/** What coturn computes with `use-auth-secret`. */
async function passwordOf(username: string, secret: string) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(username)))))
}

test('each participant gets a name and a password of their own for the relay, good for four hours, and never the secret', async () => {
  const [one, other] = [await iceServersOf(RELAY, NOW), await iceServersOf(RELAY, NOW)]
  const [relay] = one
  expect(relay?.urls).toEqual(['turn:relay.example:3478', 'turns:relay.example:443'])
  expect(relay?.username).toMatch(new RegExp(`^${NOW / 1000 + 4 * 3600}:`))
  expect(relay?.credential).toBe(await passwordOf(relay?.username ?? '', 'north'))
  expect(relay?.username).not.toBe(other[0]?.username)
  expect(JSON.stringify(one)).not.toContain('north')
})

test('without a relay there is the way out alone, and without that nothing', async () => {
  expect(await iceServersOf({ STUN_URLS: 'stun:a:3478' }, NOW)).toEqual([{ urls: ['stun:a:3478'] }])
  expect(await iceServersOf({ STUN_URLS: '', TURN_URLS: 'turn:b:3478' }, NOW)).toEqual([])
})
