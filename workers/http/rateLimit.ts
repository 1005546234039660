import { HAND_OVERS_PER_MINUTE } from '../../domain/limits.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { Context } from './context.ts'

/** Each limit counts within a minute (wrangler.toml). */
const PERIOD_SECONDS = 60

/** The address that a request came from; all who hide it share one. */
export const addressOf = ({ request }: Pick<Context, 'request'>): string =>
  request.headers.get('cf-connecting-ip') ?? 'unknown'

/** Whether each of these may go on; what is counted by one key uses up nothing of another's. */
export async function within(context: Pick<Context, 'env'>, limit: RateLimit, key: string): Promise<Problem | null> {
  if (context.env.RATE_LIMITS === 'off') return null
  const { success } = await limit.limit({ key })
  return success ? null : { problem: 'too-many-requests', retryAfterSeconds: PERIOD_SECONDS }
}

/** For who holds a prescription: by the caller's address. */
export const withinPharmacyLimit = (context: Context): Promise<Problem | null> =>
  within(context, context.env.PHARMACY_LIMIT, `address:${addressOf(context)}`)

/** For hand-overs: by the caller's address, with room for an office whose members share one. */
export const withinHandOverLimit = (context: Context): Promise<Problem | null> =>
  within(context, context.env.HAND_OVER_LIMIT, `address:${addressOf(context)}`)

/** The rule of hand-overs, and once it is used up, for how long: how much is left before, the platform does not tell. */
export const handOverLimitHeaders = (exceeded: boolean): [string, string][] => [
  ['ratelimit-policy', `"hand-over";q=${HAND_OVERS_PER_MINUTE};w=${PERIOD_SECONDS}`],
  ...(exceeded
    ? ([
        ['ratelimit', `"hand-over";r=0;t=${PERIOD_SECONDS}`],
        ['retry-after', String(PERIOD_SECONDS)],
      ] satisfies [string, string][])
    : []),
]

/** For answers to a passkey's challenge: nothing can be guessed there, but each costs a signature's check. */
export const withinPasskeyLimit = (context: Context): Promise<Problem | null> =>
  within(context, context.env.TRY_LIMIT, `passkey:${addressOf(context)}`)
