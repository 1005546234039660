import * as z from 'zod/mini'
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

/** A secret for HS256, made here, or the address where the insurer publishes its Ed25519 keys (JWKS). */
export const ssoKeyBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('secret') }),
  z.object({ kind: z.literal('jwks'), url: z.string() }),
])
export const ssoKeyView = z.object({
  id: z.string(),
  kind: z.enum(['secret', 'jwks']),
  url: z.nullable(z.string()),
  createdAt: instant,
  revokedAt: z.nullable(instant),
})
export type SsoKeyView = z.infer<typeof ssoKeyView>
export const ssoKeyList = z.object({ ssoKeys: z.array(ssoKeyView) })
/** The only answer that holds the secret. */
export const ssoKeyMade = z.object({ ...ssoKeyView.shape, secret: z.nullable(z.string()) })
