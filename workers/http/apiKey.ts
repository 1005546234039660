import * as z from 'zod/mini'
import type { Caller } from '../../domain/access/rules.ts'
import { API_REQUESTS_PER_MINUTE } from '../../domain/limits.ts'
import { scope } from '../../protocol/integrators.ts'
import { sha256 } from './digest.ts'

const WINDOW_MS = 60_000

/** What a key has left in the minute that runs. */
export type Allowance = { limit: number; remaining: number; resetSeconds: number; exceeded: boolean }

/** The key is known, its use noted and its call counted in one statement: a key revoked a moment ago finds no row. */
const USE = `UPDATE api_keys SET
    window_used = CASE WHEN window_start = ?2 THEN window_used + 1 ELSE 1 END, window_start = ?2, last_used_at = ?3
  WHERE key_sha256 = ?1 AND revoked_at IS NULL
  RETURNING id, organisation_id AS organisationId, scopes, window_used AS used`
const usedKey = z.object({ id: z.string(), organisationId: z.string(), scopes: z.string(), used: z.number() })

/** The integrator whose `Authorization: Bearer` this is; `null` when the key is none of ours, or revoked. */
export async function identifyKey(
  bearer: string,
  env: Env,
  now: number,
): Promise<{ caller: Caller; allowance: Allowance } | null> {
  const start = now - (now % WINDOW_MS)
  const row = await env.DB.prepare(USE)
    .bind(await sha256(bearer), start, now)
    .first()
  if (row === null) return null
  const { id, organisationId, scopes, used } = usedKey.parse(row)
  const allowance = {
    limit: API_REQUESTS_PER_MINUTE,
    remaining: Math.max(0, API_REQUESTS_PER_MINUTE - used),
    resetSeconds: Math.ceil((start + WINDOW_MS - now) / 1000),
    exceeded: used > API_REQUESTS_PER_MINUTE,
  }
  return {
    caller: { kind: 'integrator', organisationId, keyId: id, scopes: z.array(scope).parse(JSON.parse(scopes)) },
    allowance,
  }
}

/** The bearer token of a request; `null` without an `Authorization` header of that kind. */
export const bearerOf = (request: Request): string | null =>
  /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null

/** How many calls are left, for how long (draft-ietf-httpapi-ratelimit-headers). */
export const allowanceHeaders = ({ limit, remaining, resetSeconds }: Allowance): [string, string][] => [
  ['ratelimit-policy', `"api-key";q=${limit};w=${WINDOW_MS / 1000}`],
  ['ratelimit', `"api-key";r=${remaining};t=${resetSeconds}`],
]
