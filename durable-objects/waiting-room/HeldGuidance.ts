import type { GuidanceView } from '../../protocol/pathway.ts'

/** Older than this it is asked for again, should the word that it changed have been lost, in milliseconds. */
const FRESH_MS = 60_000

type Guidance = { guidance: GuidanceView[]; until: number | null }

/** The guidance of the pathways in force, as this queue's desks show it: asked for once, and again when it may differ. */
export class HeldGuidance {
  readonly #ask: () => Promise<Guidance>
  #held: (Guidance & { at: number }) | null = null

  constructor(ask: () => Promise<Guidance>) {
    this.#ask = ask
  }

  /** What to show now; the last known while the database can't be asked. */
  async now(now: number): Promise<GuidanceView[]> {
    const held = this.#held
    if (held && now - held.at < FRESH_MS && (held.until === null || now < held.until)) return held.guidance
    try {
      this.#held = { ...(await this.#ask()), at: now }
    } catch (error) {
      console.error('guidance', String(error))
    }
    return this.#held?.guidance ?? []
  }

  forget(): void {
    this.#held = null
  }

  /** When a version begins or ends by itself, in epoch milliseconds. */
  get until(): number | null {
    return this.#held?.until ?? null
  }
}
