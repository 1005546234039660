import { type Consultation, specialtyOf } from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import { refreshSeconds } from '../../domain/waiting/estimate.ts'
import type { PlaceInQueue } from '../waiting-room/WaitingRoom.ts'

/** The place in the queue that a patient who looks on is told: a nap forgets it, and the next alarm asks again. */
export class LivePlace {
  readonly #queues: Env['WAITING_ROOM']
  #last: PlaceInQueue | null = null
  /** Epoch milliseconds. */
  #refreshAt = 0

  constructor(queues: Env['WAITING_ROOM']) {
    this.#queues = queues
  }

  get last(): PlaceInQueue | null {
    return this.#last
  }

  get refreshAt(): number {
    return this.#refreshAt
  }

  /**
   * `null` for who does not wait, and while the queue does not answer.
   * @param announce tells the queue first what it may not know yet: the place is asked for right after sending
   */
  async ask(consultation: Consultation, announce: () => Promise<void>): Promise<PlaceInQueue | null> {
    const specialty = specialtyOf(consultation)
    if (!specialty || nextDeadline(consultation) === null) return null
    try {
      await announce()
      this.#last = await this.#queues.getByName(specialty).place(consultation.id)
      return this.#last
    } catch {
      return null
    }
  }

  /** Told now: the further back in the queue, the later again. */
  told(place: PlaceInQueue | null, now: number): void {
    this.#refreshAt = now + refreshSeconds(place?.position ?? 1) * 1000
  }
}
