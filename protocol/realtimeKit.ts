import * as z from 'zod/mini'

const settings = z.object({
  REALTIMEKIT_ACCOUNT_ID: z.string().check(z.minLength(1)),
  REALTIMEKIT_APP_ID: z.string().check(z.minLength(1)),
  REALTIMEKIT_API_TOKEN: z.string().check(z.minLength(1)),
  /** What participants may do: made in the dashboard, without recording (docs/operations.md). */
  REALTIMEKIT_PRESET: z._default(z.string(), 'permanence'),
  REALTIMEKIT_API: z._default(z.string(), 'https://api.cloudflare.com/client/v4'),
  /** Where the key that signs its webhook is published. */
  REALTIMEKIT_KEY_URL: z._default(z.string(), 'https://api.realtime.cloudflare.com/.well-known/webhooks.json'),
})
export type RealtimeKitSettings = {
  accountId: string
  appId: string
  apiToken: string
  preset: string
  api: string
  keyUrl: string
}

/** Cloudflare's RealtimeKit as this service is set up for it; `null` where it is not, and calls go from page to page. */
export function realtimeKitOf(env: unknown): RealtimeKitSettings | null {
  const read = settings.safeParse(env)
  if (!read.success) return null
  return {
    accountId: read.data.REALTIMEKIT_ACCOUNT_ID,
    appId: read.data.REALTIMEKIT_APP_ID,
    apiToken: read.data.REALTIMEKIT_API_TOKEN,
    preset: read.data.REALTIMEKIT_PRESET,
    api: read.data.REALTIMEKIT_API,
    keyUrl: read.data.REALTIMEKIT_KEY_URL,
  }
}

/** Every answer of its API has this around what was asked for. */
const answer = <Data extends z.ZodMiniType>(data: Data) => z.object({ success: z.literal(true), data })
export const madeMeeting = answer(z.object({ id: z.string() }))
export const addedParticipant = answer(z.object({ id: z.string(), token: z.string() }))
export const freshToken = answer(z.object({ token: z.string() }))
export const publishedKey = answer(z.object({ publicKey: z.string() }))

/** `title` is ours: the consultation's id, which names nobody. */
const meeting = z.object({ id: z.string(), title: z.string() })

/** What its webhook tells, as far as a consultation wants to know; all else is passed over. */
export const realtimeKitEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('meeting.participantLeft'),
    meeting,
    participant: z.object({ customParticipantId: z.string() }),
  }),
  z.object({ event: z.literal('meeting.ended'), meeting, reason: z.string() }),
])
export type RealtimeKitEvent = z.infer<typeof realtimeKitEvent>
