import * as z from 'zod/mini'
import { HAND_OVER_REFUSALS } from '../domain/handOver/refusals.ts'
import { day, instant, sex } from './vocabulary.ts'

export const traits = z.object({
  lastName: z.string(),
  firstName: z.string(),
  sex,
  birthDate: day,
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
})
/** What the insurer says otherwise than the record; `null` when there is nothing to decide. */
export const traitChanges = z.object({ changes: z.nullable(z.object({ ours: traits, theirs: traits })) })
export const decideChangesBody = z.object({ decision: z.enum(['update', 'keep']) })
export const pendingHandOver = z.object({ email: z.string() })
export const confirmHandOverBody = z.object({ code: z.string().check(z.maxLength(50)) })

/** A secret for HS256, made here (for good, or for a quarter of an hour's trying), or the address of Ed25519 keys (JWKS). */
export const ssoKeyBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('secret') }),
  z.object({ kind: z.literal('trial') }),
  z.object({ kind: z.literal('jwks'), url: z.string() }),
])
export const ssoKeyView = z.object({
  id: z.string(),
  kind: z.enum(['secret', 'trial', 'jwks']),
  url: z.nullable(z.string()),
  createdAt: instant,
  /** Ahead for a trial's secret: it ends by itself. */
  revokedAt: z.nullable(instant),
})
export type SsoKeyView = z.infer<typeof ssoKeyView>
/** `issuer` is what a token's `iss` must say. */
export const ssoKeyList = z.object({ issuer: z.string(), ssoKeys: z.array(ssoKeyView) })
/** The only answer that holds the secret. */
export const ssoKeyMade = z.object({ ...ssoKeyView.shape, secret: z.nullable(z.string()) })

export const handOverTrialBody = z.object({ token: z.string().check(z.maxLength(20_000)) })
const decoded = z.nullable(z.looseObject({}))
/** What would become of a token, which is not used up by asking. */
export const handOverTrial = z.object({
  accepted: z.boolean(),
  /** Where the member would land: a new account, a known one, one with changes to confirm, a code to type first. */
  landing: z.nullable(z.enum(['new', 'known', 'changed', 'confirm'])),
  refusal: z.nullable(
    z.object({
      reason: z.enum(HAND_OVER_REFUSALS),
      /** What the member would read. */
      page: z.string(),
      /** What to put right. */
      remedy: z.string(),
      claim: z.nullable(z.string()),
      found: z.nullable(z.string()),
    }),
  ),
  header: decoded,
  claims: decoded,
})
export type HandOverTrial = z.infer<typeof handOverTrial>
