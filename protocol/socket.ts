import * as z from 'zod/mini'
import { PARTIES } from '../domain/consultation/notices.ts'
import { callRelay, clientSignal } from './call.ts'
import { consultation, entry } from './consultation.ts'
import { problem } from './problem.ts'
import { freeText, idempotencyKey } from './vocabulary.ts'

/** The largest client message, in bytes of UTF-8 (api.md). */
export const CLIENT_MESSAGE_MAX_BYTES = 64 * 1024

export const messageBody = z.union([
  z.object({ key: idempotencyKey, text: freeText }),
  z.object({ key: idempotencyKey, attachmentId: z.string() }),
])
export type MessageBody = z.infer<typeof messageBody>

const party = z.enum(PARTIES)

/** The key of the sender's message before this one, where it is not acknowledged yet: the room keeps their order. */
const previous = z.exactOptional(idempotencyKey)

/** What a page may say on a consultation's socket. */
export const clientMessage = z.union([
  z.object({ type: z.literal('message'), key: idempotencyKey, text: freeText, previous }),
  z.object({ type: z.literal('message'), key: idempotencyKey, attachmentId: z.string(), previous }),
  z.object({ type: z.literal('typing') }),
  /** Whether the page is before somebody's eyes: one in a pocket is connected, and sees nothing. */
  z.object({ type: z.literal('sight'), visible: z.boolean() }),
  z.object({ type: z.literal('read'), seq: z.int().check(z.nonnegative()) }),
  z.object({ type: z.literal('signal'), signal: clientSignal }),
])
export type ClientMessage = z.infer<typeof clientMessage>

/** What a room says. */
export const serverMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), consultation, entries: z.array(entry) }),
  z.object({ type: z.literal('entry'), entry }),
  z.object({ type: z.literal('ack'), key: z.string(), seq: z.number() }),
  /** A message was not kept, for it names this one before it, which has not arrived: both are to be sent again. */
  z.object({ type: z.literal('missing'), key: z.string() }),
  /** The answer to `ping`, given while the room sleeps: how far the thread goes. */
  z.object({ type: z.literal('pong'), seq: z.number() }),
  z.object({ type: z.literal('consultation'), consultation }),
  z.object({ type: z.literal('typing'), from: party }),
  z.object({ type: z.literal('read'), from: party, seq: z.number() }),
  /** From the page that the other side has in the call. */
  z.object({ type: z.literal('signal'), from: z.string(), relay: callRelay }),
  /** `key`: of the message, or the page's name in the call, that it belongs to. */
  z.object({ type: z.literal('problem'), problem, key: z.optional(z.string()) }),
])
export type ServerMessage = z.infer<typeof serverMessage>
