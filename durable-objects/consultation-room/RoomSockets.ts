import * as z from 'zod/mini'
import type { Consultation } from '../../domain/consultation/consultation.ts'
import { PARTIES, type Party } from '../../domain/consultation/notices.ts'
import type { Entry } from '../../domain/consultation/thread.ts'
import { LOCALES } from '../../domain/language/phrase.ts'
import type { ServerMessage } from '../../protocol/socket.ts'
import { viewEntry } from './roomView.ts'

/** Who sits at a socket, kept with it through hibernation. */
const seat = z.object({
  party: z.enum(PARTIES),
  accountId: z.string(),
  locale: z.enum(LOCALES),
  /** The page told that nobody looks at it. */
  hidden: z.exactOptional(z.boolean()),
  /** The name under which this page is in the call. */
  tab: z.exactOptional(z.string()),
})
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

  readonly #limited: boolean

  /** @param limited whether floods are turned down; load runs switch that off */
  constructor(state: DurableObjectState, limited: boolean) {
    this.#state = state
    this.#limited = limited
  }

  /** Whoever pings learns how far the thread goes, without waking the room: an entry lost on its way is noticed. */
  reaches(seq: number): void {
    const pong: ServerMessage = { type: 'pong', seq }
    this.#state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', JSON.stringify(pong)))
  }

  /** Seats a person before the handshake, so that a wake finds the seat; answers the client's end and ours. */
  seat(who: Seat): { client: WebSocket; server: WebSocket } {
    const { 0: client, 1: server } = new WebSocketPair()
    server.serializeAttachment(who)
    this.#state.acceptWebSocket(server, [who.party])
    return { client, server }
  }

  /** Whether this side has a page open; a doctor who handed the question back no longer counts. */
  connected(party: Party, consultation: Consultation | null): boolean {
    const open = this.#state.getWebSockets(party).filter((socket) => socket.readyState === WebSocket.OPEN)
    return open.some((socket) => !consultation || this.stillSeated(socket, consultation))
  }

  /** Whether a page of this side is before somebody's eyes. */
  inSight(party: Party, consultation: Consultation | null): boolean {
    const open = this.#state.getWebSockets(party).filter((socket) => socket.readyState === WebSocket.OPEN)
    return open.some((socket) => !seatOf(socket).hidden && (!consultation || this.stillSeated(socket, consultation)))
  }

  /** Kept with the socket: a nap must not make a phone in a pocket look as if it were read. */
  sees(socket: WebSocket, visible: boolean): void {
    socket.serializeAttachment({ ...seatOf(socket), hidden: !visible })
  }

  /** This page is in the call under this name. */
  takesTab(socket: WebSocket, tab: string): void {
    if (seatOf(socket).tab !== tab) socket.serializeAttachment({ ...seatOf(socket), tab })
  }

  /** Whether the page of this name is connected. */
  hasTab(tab: string): boolean {
    return this.#ofTab(tab).length > 0
  }

  /** For one page of one side alone. */
  tellTab(party: Party, tab: string, message: ServerMessage): void {
    for (const socket of this.#ofTab(tab)) if (seatOf(socket).party === party) sendTo(socket, message)
  }

  #ofTab(tab: string): WebSocket[] {
    return this.#state
      .getWebSockets()
      .filter((socket) => socket.readyState === WebSocket.OPEN && seatOf(socket).tab === tab)
  }

  /** A socket outlives a hand-back: the doctor it seated may no longer be the one who treats. */
  stillSeated(socket: WebSocket, { patient, doctor }: Consultation): boolean {
    const { party, accountId } = seatOf(socket)
    return accountId === (party === 'patient' ? patient.accountId : doctor?.id)
  }

  /** Says the same to all who may still hear it, each in their own words; `null` says nothing to that side. */
  tell(consultation: Consultation, message: (seat: Seat) => ServerMessage | null, except?: WebSocket): void {
    const spoken = new Map<string, ServerMessage | null>()
    for (const socket of this.#state.getWebSockets()) {
      if (socket === except || !this.stillSeated(socket, consultation)) continue
      const seat = seatOf(socket)
      const ears = `${seat.party} ${seat.locale}`
      const known = spoken.get(ears)
      const words = known === undefined ? message(seat) : known
      spoken.set(ears, words)
      if (words) sendTo(socket, words)
    }
  }

  /** What was said, to all who may still hear it; from then on the automatic answer knows of it too. */
  tellEntries(consultation: Consultation, said: readonly Entry[]): void {
    for (const entry of said) this.tell(consultation, (seat) => ({ type: 'entry', entry: viewEntry(entry, seat) }))
    const last = said.at(-1)
    if (last) this.reaches(last.seq)
  }

  floods(socket: WebSocket, now: number): boolean {
    if (!this.#limited) return false
    const recent = (this.#recent.get(socket) ?? []).filter((at) => at > now - FLOOD.windowMs)
    recent.push(now)
    this.#recent.set(socket, recent)
    return recent.length > FLOOD.messages
  }
}
