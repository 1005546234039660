import * as z from 'zod/mini'
import { LOCALES, type Locale } from '../../domain/language/phrase.ts'
import type { ServerMessage } from '../../protocol/socket.ts'

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

/** Says the same to all, each in their language. */
export function broadcast(sockets: readonly WebSocket[], message: (locale: Locale) => ServerMessage): void {
  const spoken = new Map<Locale, ServerMessage>()
  for (const socket of sockets) {
    const { locale } = seatOf(socket)
    const words = spoken.get(locale) ?? message(locale)
    spoken.set(locale, words)
    sendTo(socket, words)
  }
}
