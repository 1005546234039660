import * as z from 'zod/mini'
import { LOCALES } from '../../domain/language/phrase.ts'
import type { ServerMessage } from '../../protocol/socket.ts'
import type { Audience } from './roomView.ts'

/** Who sits at a socket, kept with it through hibernation. */
const seat = z.object({ party: z.enum(['patient', 'doctor']), accountId: z.string(), locale: z.enum(LOCALES) })
export type Seat = z.infer<typeof seat>

/** More than this many client messages in the window get a `problem` instead of being kept. */
export const FLOOD = { messages: 300, windowMs: 10_000 }

export const seatOf = (socket: WebSocket): Seat => seat.parse(socket.deserializeAttachment())

export function sendTo(socket: WebSocket, message: ServerMessage): void {
  try {
    socket.send(JSON.stringify(message))
  } catch {
    // The other end is gone; it comes back with `after` and misses nothing.
  }
}

/** Says the same to all, each in the words and the language of their side. */
export function broadcast(sockets: readonly WebSocket[], message: (audience: Audience) => ServerMessage): void {
  const spoken = new Map<string, ServerMessage>()
  for (const socket of sockets) {
    const { party, locale } = seatOf(socket)
    const side = `${party} ${locale}`
    const words = spoken.get(side) ?? message({ party, locale })
    spoken.set(side, words)
    sendTo(socket, words)
  }
}
