import type { Action, Caller } from '../../domain/access/rules.ts'
import { uploadPlace } from '../../domain/attachments/uploadPlace.ts'
import type { Attachment, Consultation } from '../../domain/consultation/consultation.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import type { NewEntry } from '../../domain/consultation/thread.ts'
import type { Limits } from '../../domain/limits.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { AttachmentView } from '../../protocol/consultation.ts'
import type { Problem } from '../../protocol/problems.ts'
import { problemOf } from '../../protocol/refusals.ts'
import type { MessageBody } from '../../protocol/socket.ts'
import type { RoomStore } from './RoomStore.ts'
import { partyOf, type Reader } from './reader.ts'

type Answered<Value> = Result<Value, Problem>
type Place = { place: 'question' | 'thread'; consultation: Consultation }

/** A file, and whose health it tells of. */
export type FileOfPatient = { file: AttachmentView; patientId: string }

/** What the files need of their room. */
export type RoomOfFiles = {
  /** The consultation, if this caller may do this to it. */
  find: (caller: Caller, action: Action) => Answered<Consultation>
  /** Makes the file one of the question's. */
  attach: (consultation: Consultation, file: Attachment) => Answered<Consultation>
}

const NOT_FOUND: Problem = { problem: 'not-found' }

/** The files of one consultation: who may bring one, who may see it, and what becomes of those never sent. */
export class RoomFiles {
  readonly #store: RoomStore
  readonly #limits: Limits
  readonly #room: RoomOfFiles

  constructor(store: RoomStore, limits: Limits, room: RoomOfFiles) {
    this.#store = store
    this.#limits = limits
    this.#room = room
  }

  mayCome(reader: Reader): Answered<true> {
    const place = this.#place(reader)
    return place.ok ? accept(true) : place
  }

  reserve(reader: Reader, now: number): Answered<string> {
    const place = this.#place(reader)
    if (!place.ok) return place
    const id = crypto.randomUUID()
    this.#store.uploads.reserve(id, partyOf(place.value.consultation, reader.caller), now)
    return accept(id)
  }

  /** Asks for the place again, as states change while bytes are stored. */
  keep(reader: Reader, file: Attachment): Answered<true> {
    const { uploads } = this.#store
    const found = this.#place(reader)
    if (!found.ok) return found
    if (!uploads.isReserved(file.id)) return refuse(NOT_FOUND)
    const { place, consultation } = found.value
    if (place === 'thread') {
      uploads.keep(file)
      return accept(true)
    }
    const attached = this.#room.attach(consultation, file)
    if (!attached.ok) return attached
    uploads.drop(file.id)
    return accept(true)
  }

  read(caller: Caller, id: string): Answered<FileOfPatient> {
    const found = this.#room.find(caller, 'consultation.read-attachment')
    if (!found.ok) return found
    const patientId = found.value.patient.id
    const file = found.value.attachments.find((attachment) => attachment.id === id)
    if (file) return accept({ file, patientId })
    const upload = this.#store.uploads.find(id)
    // What is not sent yet is its sender's alone.
    const visible = upload && (upload.sent || upload.party === partyOf(found.value, caller))
    return visible ? accept({ file: upload.file, patientId }) : refuse(NOT_FOUND)
  }

  /** Its sender gave it up before it was sent: struck off here, and its bytes by the outbox. */
  discard({ caller }: Reader, id: string, now: number): Answered<true> {
    const found = this.#room.find(caller, 'consultation.attach')
    if (!found.ok) return found
    const upload = this.#store.uploads.find(id)
    if (!upload || upload.sent || upload.party !== partyOf(found.value, caller)) return refuse(NOT_FOUND)
    this.#store.transaction(() => this.#strikeOff(id, now))
    return accept(true)
  }

  /** A message as it stands in the thread; `null` when it names a file that its sender may not send. */
  wordsOf({ attachments }: Consultation, from: Party, message: MessageBody): NewEntry | null {
    if ('text' in message) return { key: message.key, from, text: message.text }
    const upload = this.#store.uploads.find(message.attachmentId)
    const own = upload?.party === from ? upload.file : undefined
    const attachment = own ?? attachments.find(({ id }) => id === message.attachmentId)
    return attachment ? { key: message.key, from, attachment } : null
  }

  /** Files that were uploaded and never sent: struck off here, and their bytes by the outbox. */
  sweep(now: number): void {
    this.#store.transaction(() => {
      const before = now - this.#limits.uploadKeepSeconds * 1000
      for (const id of this.#store.uploads.forgotten(before)) this.#strikeOff(id, now)
    })
  }

  /** When the oldest unsent file has waited for long enough; `null` when there is none. */
  nextSweep(): number | null {
    const oldest = this.#store.uploads.oldest()
    return oldest === null ? null : oldest + this.#limits.uploadKeepSeconds * 1000
  }

  #strikeOff(id: string, now: number): void {
    this.#store.uploads.drop(id)
    this.#store.post('files', id, now)
  }

  #place({ caller }: Reader): Answered<Place> {
    const found = this.#room.find(caller, 'consultation.attach')
    if (!found.ok) return found
    const place = uploadPlace(found.value, this.#store.uploads.count(), this.#limits)
    return place.ok ? accept({ place: place.value, consultation: found.value }) : refuse(problemOf(place.refusal))
  }
}
