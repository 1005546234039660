import * as z from 'zod/mini'
import { awayAt, type DeskPresence, type DeskState, deskState, isMeant } from '../../domain/waiting/deskPresence.ts'

const row = z.object({ doctor_id: z.string(), paused: z.number(), lost_at: z.nullable(z.number()) })
const carer = z.object({ carer: z.string(), count: z.number() })

const THERE: DeskPresence = { paused: false, lostAt: null }

/** Who of one queue is at their desk: several tabs are one doctor, and a lost connection is no absence at once. */
export class Desks {
  readonly #sql: SqlStorage
  /** The doctors of the open sockets, one for each. */
  readonly #connected: () => readonly string[]

  constructor(sql: SqlStorage, connected: () => readonly string[]) {
    this.#sql = sql
    this.#connected = connected
  }

  arrives(doctorId: string): void {
    this.#sql.exec('UPDATE desks SET lost_at = NULL WHERE doctor_id = ?', doctorId)
  }

  /** A tab closed; only the last one says anything of the doctor. */
  leaves(doctorId: string, closeCode: number, now: number): void {
    if (this.#connected().includes(doctorId)) return
    if (isMeant(closeCode)) this.#sql.exec('DELETE FROM desks WHERE doctor_id = ?', doctorId)
    else
      this.#sql.exec(
        `INSERT INTO desks (doctor_id, lost_at) VALUES (?, ?)
         ON CONFLICT (doctor_id) DO UPDATE SET lost_at = excluded.lost_at`,
        doctorId,
        now,
      )
  }

  pause(doctorId: string, paused: boolean): void {
    this.#sql.exec(
      `INSERT INTO desks (doctor_id, paused) VALUES (?, ?)
       ON CONFLICT (doctor_id) DO UPDATE SET paused = excluded.paused`,
      doctorId,
      paused ? 1 : 0,
    )
  }

  /** Forgets who is away by now, and their pause with them. */
  settle(now: number): void {
    for (const [doctorId, presence] of this.#known())
      if (deskState(presence, 0, now) === 'away') this.#sql.exec('DELETE FROM desks WHERE doctor_id = ?', doctorId)
  }

  /** When somebody who was lost counts as away, in epoch milliseconds. */
  nextAway(): number | null {
    const moments = [...this.#known().values()].map(awayAt).filter((at) => at !== null)
    return moments.length === 0 ? null : Math.min(...moments)
  }

  isPaused(doctorId: string): boolean {
    return this.#known().get(doctorId)?.paused ?? false
  }

  /** Everyone at their desk, by account. */
  present = (now: number): string[] => [...this.#states(now).keys()]

  /** Those who take questions. */
  working = (now: number): string[] =>
    [...this.#states(now)].flatMap(([doctorId, state]) => (state === 'paused' ? [] : [doctorId]))

  counts(now: number): { onlineDoctors: number; busyDoctors: number; pausedDoctors: number } {
    const states = [...this.#states(now).values()]
    const count = (wanted: DeskState) => states.filter((state) => state === wanted).length
    const busyDoctors = count('busy')
    return { onlineDoctors: count('online') + busyDoctors, busyDoctors, pausedDoctors: count('paused') }
  }

  #states(now: number): Map<string, DeskState> {
    const known = this.#known()
    const connected = new Set(this.#connected())
    const caring = this.#caring()
    const states = new Map<string, DeskState>()
    for (const doctorId of new Set([...connected, ...known.keys()])) {
      const presence = known.get(doctorId) ?? THERE
      // A pause that was asked for without any tab open makes nobody present.
      if (!connected.has(doctorId) && presence.lostAt === null) continue
      const state = deskState(presence, caring.get(doctorId) ?? 0, now)
      if (state !== 'away') states.set(doctorId, state)
    }
    return states
  }

  #known(): Map<string, DeskPresence> {
    const rows = z.parse(z.array(row), this.#sql.exec('SELECT doctor_id, paused, lost_at FROM desks').toArray())
    return new Map(rows.map(({ doctor_id, paused, lost_at }) => [doctor_id, { paused: paused === 1, lostAt: lost_at }]))
  }

  /** How many consultations each doctor of this queue has. */
  #caring(): Map<string, number> {
    const rows = this.#sql
      .exec('SELECT carer, count(*) AS count FROM cards WHERE carer IS NOT NULL GROUP BY carer')
      .toArray()
    return new Map(z.parse(z.array(carer), rows).map((each) => [each.carer, each.count]))
  }
}
