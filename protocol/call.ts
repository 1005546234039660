import * as z from 'zod/mini'
import { CARRIERS } from '../domain/call/call.ts'
import { PARTIES } from '../domain/consultation/notices.ts'
import { instant } from './vocabulary.ts'

/** A page's own name for itself in a call, drawn anew for each page. */
const tab = z.string().check(z.minLength(8), z.maxLength(64))
export const callMedia = z.object({ microphone: z.boolean(), camera: z.boolean() })
export type CallMediaView = z.infer<typeof callMedia>

/** A description of a session names every network interface: far below this on any device seen. */
const SDP_MAX_CHARACTERS = 40_000

/** What two pages say to each other through the room, to find a way from one to the other (RFC 8829). */
export const callRelay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('description'),
    description: z.object({
      type: z.enum(['offer', 'answer']),
      sdp: z.string().check(z.maxLength(SDP_MAX_CHARACTERS)),
    }),
  }),
  z.object({
    kind: z.literal('candidate'),
    candidate: z.object({
      candidate: z.string().check(z.maxLength(2_000)),
      sdpMid: z.nullable(z.string()),
      sdpMLineIndex: z.nullable(z.int()),
      usernameFragment: z.nullable(z.string()),
    }),
  }),
])
export type CallRelay = z.infer<typeof callRelay>

/** What a page wants of the call. `call` in `join`: the one to come back to; `null` starts one or answers. */
export const clientSignal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join'), tab, media: callMedia, call: z.nullable(z.int()) }),
  z.object({ kind: z.literal('leave'), tab }),
  z.object({ kind: z.literal('media'), tab, media: callMedia }),
  z.object({
    kind: z.literal('incident'),
    tab,
    incident: z.enum(['lost', 'restored', 'ice-restart', 'carrier-down']),
    seconds: z.exactOptional(z.int().check(z.minimum(0), z.maximum(86_400))),
  }),
  z.object({ kind: z.literal('relay'), tab, to: tab, relay: callRelay }),
])
export type ClientSignal = z.infer<typeof clientSignal>

const seat = z.object({ tab: z.string(), media: callMedia, since: instant, lost: z.boolean() })

/** The call that is on, if any: who is in it, in which tab, and what they send. */
export const call = z.object({
  number: z.number(),
  startedAt: instant,
  startedBy: z.enum(PARTIES),
  channel: z.enum(['audio', 'video']),
  carrier: z.enum(CARRIERS),
  connectedAt: z.nullable(instant),
  seats: z.object({ patient: z.nullable(seat), doctor: z.nullable(seat) }),
})
export type CallView = z.infer<typeof call>

/** A call that is over, with what went wrong in it in the reader's language. */
export const pastCall = z.object({
  number: z.number(),
  startedAt: instant,
  startedBy: z.enum(PARTIES),
  channel: z.enum(['audio', 'video']),
  seconds: z.number(),
  incidents: z.array(z.object({ at: instant, text: z.string() })),
})

/** How a participant's page gets through the network (RTCIceServer); made for them, and good for hours only. */
export const callCredentials = z.object({
  iceServers: z.array(
    z.object({
      urls: z.array(z.string()),
      username: z.exactOptional(z.string()),
      credential: z.exactOptional(z.string()),
    }),
  ),
})
export type CallCredentials = z.infer<typeof callCredentials>

/** The page that asks to be let into the meeting of its call, where RealtimeKit carries it. */
export const callTokenBody = z.object({ tab })
export const callToken = z.object({ token: z.string() })
export type CallToken = z.infer<typeof callToken>
