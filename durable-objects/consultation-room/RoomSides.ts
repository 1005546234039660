import { PARTIES, type Party } from '../../domain/consultation/notices.ts'
import { arrive, closePage, leavesAt, NEVER_HERE, type Presence, settle } from '../../domain/consultation/presence.ts'

type Row = { read_seq: number; here: number; since: number | null; closed_at: number | null; pushed: number }

/** What a room knows of its two sides beside their words; kept, so that neither sleep nor a crash forgets it. */
export class RoomSides {
  readonly #sql: SqlStorage
  /** Whether a side has a page open now: the sockets know. */
  readonly #connected: (party: Party) => boolean
  /** Whether one of its pages is before somebody's eyes. */
  readonly #inSight: (party: Party) => boolean

  constructor(sql: SqlStorage, connected: (party: Party) => boolean, inSight: (party: Party) => boolean) {
    this.#sql = sql
    this.#connected = connected
    this.#inSight = inSight
  }

  presence(party: Party): Presence {
    const { here, since, closed_at } = this.#row(party)
    return { here: here === 1, since, closedAt: closed_at }
  }

  readUpTo = (party: Party): number => this.#row(party).read_seq

  /** Whether a side's devices may stay silent: it looks at the thread, or reloads it this very moment. */
  looks(party: Party): boolean {
    return this.presence(party).here && (this.#inSight(party) || !this.#connected(party))
  }

  /** Somebody looks (again): the next message that they miss is the first one. */
  looked(party: Party): void {
    this.#sql.exec('UPDATE sides SET pushed = 0 WHERE party = ?', party)
  }

  /** Answers whether they were away until now. */
  arrives(party: Party, now: number): boolean {
    this.looked(party)
    return this.#put(party, arrive(this.presence(party), now))
  }

  closes(party: Party, now: number): void {
    if (!this.#connected(party)) this.#put(party, closePage(this.presence(party), now))
  }

  /** The doctor who handed a question on is gone at once: the next one has not come yet. */
  vacate(party: Party): void {
    this.#put(party, NEVER_HERE)
  }

  /** Closes pages that a crash took without a word, and lets go who stayed away; answers whether anyone left. */
  settle(now: number): boolean {
    const left = PARTIES.map((party) => {
      this.closes(party, now)
      return this.#put(party, settle(this.presence(party), now))
    })
    return left.some(Boolean)
  }

  /** When somebody counts as having left; `null` when nobody is leaving. */
  nextLeaving(): number | null {
    const moments = PARTIES.map((party) => leavesAt(this.presence(party))).filter((at) => at !== null)
    return moments.length === 0 ? null : Math.min(...moments)
  }

  /** A read mark only rises; answers whether it did. */
  reads(party: Party, seq: number): boolean {
    return (
      this.#sql.exec('UPDATE sides SET read_seq = ? WHERE party = ? AND read_seq < ?', seq, party, seq).rowsWritten > 0
    )
  }

  /** The first message since a side looked away tells its devices; the hundredth does not. */
  mayPushMessage(party: Party): boolean {
    if (this.looks(party)) return false
    return this.#sql.exec('UPDATE sides SET pushed = 1 WHERE party = ? AND pushed = 0', party).rowsWritten > 0
  }

  /** Answers whether « here » changed. */
  #put(party: Party, next: Presence): boolean {
    const before = this.presence(party)
    if (before.here === next.here && before.since === next.since && before.closedAt === next.closedAt) return false
    const here = next.here ? 1 : 0
    this.#sql.exec(
      'UPDATE sides SET here = ?, since = ?, closed_at = ? WHERE party = ?',
      here,
      next.since,
      next.closedAt,
      party,
    )
    return before.here !== next.here
  }

  #row(party: Party): Row {
    const sql = 'SELECT read_seq, here, since, closed_at, pushed FROM sides WHERE party = ?'
    return this.#sql.exec<Row>(sql, party).one()
  }
}
