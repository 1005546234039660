import type { JSONWebKeySet } from 'jose'
import * as z from 'zod/mini'
import { checkEndpointUrl } from '../../../domain/webhooks/endpointUrl.ts'
import { readAtMost } from '../../http/body.ts'
import type { Context } from '../../http/context.ts'
import { urlRules } from '../integrators/urlRules.ts'

const JWKS_MAX_BYTES = 16 * 1024
/** For the answer and all of its body. */
const JWKS_TIMEOUT_MS = 5000
const ADDRESSES_MAX = 200

/** A key withdrawn at the insurer's is refused here no later than this, in milliseconds. */
export const KEYS_KEPT_MS = 60_000
/** A token of a key that isn't among those kept asks again, but an address no oftener than this. */
export const KEYS_ASKED_EVERY_MS = 5_000

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).check(z.maxLength(50)) })

type Kept = { at: number; set: JSONWebKeySet }
const kept = new Map<string, Kept>()

/** Fetches an insurer's keys as an endpoint is called (domain/webhooks): a public name, no redirect, a short answer soon. */
async function fetchKeys(context: Context, address: string): Promise<JSONWebKeySet | null> {
  const url = checkEndpointUrl(address, urlRules(context))
  if (!url.ok) return null
  const signal = AbortSignal.timeout(JWKS_TIMEOUT_MS)
  const answer = await fetch(url.value, { redirect: 'manual', signal, headers: { accept: 'application/json' } })
  const bytes = answer.ok ? await readAtMost(answer.body, JWKS_MAX_BYTES) : null
  return bytes && jwks.parse(JSON.parse(new TextDecoder().decode(bytes)))
}

/** The insurer's public keys, not older than asked; `null` when they can't be had. */
export async function insurerKeys(context: Context, address: string, maxAgeMs: number): Promise<Kept | null> {
  const { now } = context
  const known = kept.get(address)
  if (known && now - known.at <= maxAgeMs) return known
  const set = await fetchKeys(context, address).catch(() => null)
  if (!set) return null
  if (kept.size >= ADDRESSES_MAX) kept.clear()
  const fresh = { at: now, set }
  kept.set(address, fresh)
  return fresh
}
