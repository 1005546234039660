import type { Consultation } from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import type { Limits } from '../../domain/limits.ts'
import type { ConsultationView } from '../../protocol/consultation.ts'
import type { PlaceInQueue } from '../waiting-room/WaitingRoom.ts'
import type { LivePlace } from './LivePlace.ts'
import type { RoomCalls } from './RoomCalls.ts'
import type { RoomSides } from './RoomSides.ts'
import type { RoomSockets } from './RoomSockets.ts'
import type { RoomStore } from './RoomStore.ts'
import { type Audience, type Live, viewConsultation } from './roomView.ts'

/** What the views of a room are made from. */
type Sources = {
  store: RoomStore
  sockets: RoomSockets
  sides: RoomSides
  calls: RoomCalls
  place: LivePlace
  limits: Limits
  /** Tells the queue what it may not know yet, before it is asked for a place. */
  announce: () => Promise<void>
}

/** What readers get of a room: the whole when they ask, and each change while they look on. */
export class RoomViews {
  readonly #from: Sources
  #lastRevision = 0

  constructor(from: Sources) {
    this.#from = from
  }

  /** With its whole thread. */
  async whole(consultation: Consultation, audience: Audience): Promise<ConsultationView> {
    const place = await this.place(consultation)
    // Something may have happened while the place was asked for: what is newest by its number must be so in truth.
    const current = this.#from.store.consultation()?.consultation ?? consultation
    const theirs = audience.party === 'patient' || current.doctor?.id === consultation.doctor?.id
    return viewConsultation(
      theirs ? current : consultation,
      this.#from.store.entriesAfter(0),
      this.#live(place),
      audience,
      Date.now(),
    )
  }

  /** Beside its thread, which travels as entries: repeating it at each change would grow with its square. */
  bare(consultation: Consultation, place: PlaceInQueue | null, audience: Audience): ConsultationView {
    return viewConsultation(consultation, [], this.#live(place), audience, Date.now())
  }

  /** Everyone who looks on hears how it stands. */
  tell(consultation: Consultation, except?: WebSocket): void {
    const { sockets, place } = this.#from
    sockets.tell(
      consultation,
      (seat) => ({ type: 'consultation', consultation: this.bare(consultation, place.last, seat) }),
      except,
    )
  }

  place(consultation: Consultation): Promise<PlaceInQueue | null> {
    return this.#from.place.ask(consultation, this.#from.announce)
  }

  /** The live place of the patient who looks on; a room that nobody looks at stays asleep. */
  async tellPlace(consultation: Consultation | null): Promise<void> {
    if (!consultation || this.placeDue(consultation) === null) return
    const place = await this.place(consultation)
    if (place) this.tell(consultation)
    this.#from.place.told(place, Date.now())
  }

  /** When the patient who waits and looks on is told their place again; `null` where nobody does. */
  placeDue(consultation: Consultation | null): number | null {
    const waits = consultation !== null && nextDeadline(consultation) !== null
    return waits && this.#from.sockets.connected('patient', consultation) ? this.#from.place.refreshAt : null
  }

  /** The clock, made to rise with every view: a room that was evicted goes on above what it said before. */
  #revision(): number {
    this.#lastRevision = Math.max(this.#lastRevision + 1, Date.now())
    return this.#lastRevision
  }

  #live(place: PlaceInQueue | null): Live {
    const { sides, calls, limits } = this.#from
    return {
      place,
      presence: { patient: sides.presence('patient'), doctor: sides.presence('doctor') },
      read: { patient: sides.readUpTo('patient'), doctor: sides.readUpTo('doctor') },
      calls: calls.all(),
      limits,
      revision: this.#revision(),
    }
  }
}
