import * as z from 'zod/mini'
import type { Consultation } from '../../domain/consultation/consultation.ts'
import { LOCALES } from '../../domain/language/phrase.ts'
import type { ServerMessage } from '../../protocol/socket.ts'

/** Who sits at a socket, kept with it through hibernation. */
const seat = z.object({ party: z.enum(['patient', 'doctor']), accountId: z.string(), locale: z.enum(LOCALES) })
export type Seat = z.infer<typeof seat>

/** More than this many client messages in the window get a `problem` instead of being kept. */
const FLOOD = { messages: 300, windowMs: 10_000 }

export const seatOf = (socket: WebSocket): Seat => seat.parse(socket.deserializeAttachment())

export function sendTo(socket: WebSocket, message: ServerMessage): void {
  try {
    socket.send(JSON.stringify(message))
  } catch {
    // The other end is gone; it comes back with `after` and misses nothing.
  }
}

/** The people who look at a room: their sockets hibernate with it, and each keeps its seat. */
export class RoomSockets {
  readonly #state: DurableObjectState
  /** When each socket's last messages came, against floods; a nap forgets it, which is kind enough. */
  readonly #recent = new WeakMap<WebSocket, number[]>()

  constructor(state: DurableObjectState) {
    this.#state = state
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Seats a person before the handshake, so that a wake finds the seat; answers the client's end and ours. */
  seat(who: Seat): { client: WebSocket; server: WebSocket } {
    const { 0: client, 1: server } = new WebSocketPair()
    server.serializeAttachment(who)
    this.#state.acceptWebSocket(server, [who.party])
    return { client, server }
  }

  patientHere(): boolean {
    return this.#state.getWebSockets('patient').some((socket) => socket.readyState === WebSocket.OPEN)
  }

  /** A socket outlives a hand-back: the doctor it seated may no longer be the one who treats. */
  stillSeated(socket: WebSocket, { patient, doctor }: Consultation): boolean {
    const { party, accountId } = seatOf(socket)
    return accountId === (party === 'patient' ? patient.accountId : doctor?.id)
  }

  /** Says the same to all who may still hear it, each in their own words. */
  tell(consultation: Consultation, message: (seat: Seat) => ServerMessage): void {
    const spoken = new Map<string, ServerMessage>()
    for (const socket of this.#state.getWebSockets()) {
      if (!this.stillSeated(socket, consultation)) continue
      const seat = seatOf(socket)
      const ears = `${seat.party} ${seat.locale}`
      const words = spoken.get(ears) ?? message(seat)
      spoken.set(ears, words)
      sendTo(socket, words)
    }
  }

  floods(socket: WebSocket, now: number): boolean {
    const recent = (this.#recent.get(socket) ?? []).filter((at) => at > now - FLOOD.windowMs)
    recent.push(now)
    this.#recent.set(socket, recent)
    return recent.length > FLOOD.messages
  }
}
