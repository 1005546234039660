import type { GuidanceView } from '../../protocol/pathway.ts'

/** Older than this it is asked for again, should the word that it changed have been lost, in milliseconds. */
const FRESH_MS = 60_000

type Guidance = { guidance: GuidanceView[]; until: number | null }

/** The guidance of the pathways in force, as this queue's desks show it: asked for once, and again when it may differ. */
export class HeldGuidance {
  readonly #ask: () => Promise<Guidance>
  #held: (Guidance & { at: number }) | null = null
  /** Counts the words that it changed: an answer asked for before the last of them is none. */
  #changes = 0

  constructor(ask: () => Promise<Guidance>) {
    this.#ask = ask
  }

  /** What to show now; the last known while the database can't be asked. */
  async now(now: number): Promise<GuidanceView[]> {
    const held = this.#held
    if (held && now - held.at < FRESH_MS && (held.until === null || now < held.until)) return held.guidance
    const changes = this.#changes
    try {
      const answer = await this.#ask()
      // It changed while it was asked for: what was read may be what was there before.
      if (changes !== this.#changes) return this.now(now)
      this.#held = { ...answer, at: now }
    } catch (error) {
      console.error('guidance', String(error))
    }
    return this.#held?.guidance ?? []
  }

  /** It changed: what is held is shown no more, unless the database can't be asked. */
  forget(): void {
    this.#changes++
    if (this.#held) this.#held = { ...this.#held, at: Number.NEGATIVE_INFINITY }
  }

  /** When a version begins or ends by itself, in epoch milliseconds. */
  get until(): number | null {
    return this.#held?.until ?? null
  }
}
