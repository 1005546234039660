import type { Problem } from '../../protocol/problems.ts'
import type { Context } from './context.ts'

/** Both limits count within a minute (wrangler.toml). */
const PERIOD_SECONDS = 60

/** The address that a request came from; all who hide it share one. */
const addressOf = ({ request }: Context): string => request.headers.get('cf-connecting-ip') ?? 'unknown'

async function within(context: Context, limit: RateLimit, keys: string[]): Promise<Problem | null> {
  if (context.env.RATE_LIMITS === 'off') return null
  const answers = await Promise.all(keys.map((key) => limit.limit({ key })))
  return answers.every(({ success }) => success)
    ? null
    : { problem: 'too-many-requests', retryAfterSeconds: PERIOD_SECONDS }
}

/** For codes and sign-ups: by the caller's address and, so that nobody's mailbox is flooded, by the addressee. */
export const withinLoginLimit = (context: Context, email: string): Promise<Problem | null> =>
  within(context, context.env.LOGIN_LIMIT, [`address:${addressOf(context)}`, `email:${email}`])

/** For who holds a prescription: by the caller's address. */
export const withinPharmacyLimit = (context: Context): Promise<Problem | null> =>
  within(context, context.env.PHARMACY_LIMIT, [`address:${addressOf(context)}`])

/** For hand-overs: by the caller's address, with room for an office whose members share one. */
export const withinHandOverLimit = (context: Context): Promise<Problem | null> =>
  within(context, context.env.HAND_OVER_LIMIT, [`address:${addressOf(context)}`])
