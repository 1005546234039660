import type { Consultation } from '../../domain/consultation/consultation.ts'
import { otherParty, type Party } from '../../domain/consultation/notices.ts'
import type { Entry } from '../../domain/consultation/thread.ts'
import type { Limits } from '../../domain/limits.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { Problem } from '../../protocol/problems.ts'
import { problemOf } from '../../protocol/refusals.ts'
import type { MessageBody } from '../../protocol/socket.ts'
import { change } from './change.ts'
import type { RoomFiles } from './RoomFiles.ts'
import type { RoomSides } from './RoomSides.ts'
import { type RoomSockets, seatOf } from './RoomSockets.ts'
import type { RoomStore } from './RoomStore.ts'

/** What the thread needs of its room. */
export type RoomOfThread = {
  store: RoomStore
  sockets: RoomSockets
  sides: RoomSides
  files: RoomFiles
  limits: Limits
  /** Everyone who looks on hears how the consultation stands. */
  tell: (consultation: Consultation) => void
}

/** What people say to each other in a room, how far they read, and when a device is to be told. */
export class RoomThread {
  readonly #room: RoomOfThread

  constructor(room: RoomOfThread) {
    this.#room = room
  }

  /** What a person says is acknowledged only after it is written; `again`: it was said before under this key. */
  say(before: Consultation, from: Party, message: MessageBody): Result<{ entry: Entry; again: boolean }, Problem> {
    const { store, sockets, files, limits } = this.#room
    const known = store.entryOf(from, message.key)
    if (known) return accept({ entry: known, again: true })
    const words = files.wordsOf(before, from, message)
    if (!words) return refuse<Problem>({ problem: 'not-found' })
    const done = change(store, before, { type: 'speak', from }, limits, Date.now(), words)
    if (!done.ok) return refuse(problemOf(done.refusal))
    const { consultation, said, changed } = done.value
    if (changed) this.#room.tell(consultation)
    sockets.tellEntries(consultation, said)
    const entry = said.at(-1)
    this.#push(otherParty(from))
    return entry ? accept({ entry, again: false }) : refuse<Problem>({ problem: 'not-found' })
  }

  /** A mark may not run ahead of the thread, and is told to both sides: a second page of the reader follows it. */
  read(consultation: Consultation, from: Party, wanted: number): void {
    const { store, sockets, sides } = this.#room
    const seq = Math.min(wanted, store.lastSeq())
    if (sides.reads(from, seq)) sockets.tell(consultation, () => ({ type: 'read', from, seq }))
  }

  /** Somebody writes: passing news, for the other side alone. */
  types(consultation: Consultation, from: Party): void {
    this.#room.sockets.tell(consultation, ({ party }) => (party === from ? null : { type: 'typing', from }))
  }

  sees(socket: WebSocket, visible: boolean): void {
    this.#room.sockets.sees(socket, visible)
    if (visible) this.#room.sides.looked(seatOf(socket).party)
  }

  #push(to: Party): void {
    const { sides, store } = this.#room
    if (sides.mayPushMessage(to)) store.post('push', `${to} message`, Date.now())
  }
}
