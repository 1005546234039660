import { DurableObject } from 'cloudflare:workers'
import type { OutgoingEvent } from '../../protocol/backstage.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import { Bell } from '../runtime/bell.ts'
import { webhookRound } from './webhookRound.ts'
import { type FailedDelivery, type LoggedDelivery, WebhookStore } from './webhookStore.ts'

/** One endpoint's events: kept first, then sent by the alarm, so that a slow or dead receiver delays nobody else. */
export class WebhookCourier extends DurableObject<Env> {
  readonly #store: WebhookStore
  /** Rung when there is something new: a round that waits for slow answers takes it along. */
  readonly #news = new Bell()

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new WebhookStore(state.storage)
  }

  /** Durable when it returns; an event whose id was accepted before is left as it is. */
  async accept(event: OutgoingEvent): Promise<void> {
    this.#store.accept(event, Date.now())
    await this.#arm()
  }

  /** What was sent to this endpoint or will be, newest first. */
  async deliveries(type: string | null, most: number): Promise<LoggedDelivery[]> {
    return this.#store.list(type, most)
  }

  /** What no attempt could deliver, newest first. */
  async failed(most: number): Promise<FailedDelivery[]> {
    return this.#store.failed(most)
  }

  /** Sends one once more, under the id it had; false when there is none of that id. */
  async replay(webhookId: string): Promise<boolean> {
    const found = this.#store.replay(webhookId, Date.now())
    await this.#arm()
    return found
  }

  /** Sends everything once more that was accepted since then, in epoch milliseconds; answers how many. */
  async replaySince(since: number): Promise<number> {
    const count = this.#store.replaySince(since, Date.now())
    await this.#arm()
    return count
  }

  /** The endpoint was switched on again: what was held against it is forgotten. */
  async enabled(): Promise<void> {
    this.#store.settle()
    await this.#arm()
  }

  async deleted(): Promise<void> {
    this.#store.forgetAll()
    await this.#arm()
  }

  override async alarm(): Promise<void> {
    await runAlarm(
      this.ctx.storage,
      () => webhookRound(this.#store, this.env, this.#news),
      () => ({ webhooks: this.#store.nextDue() }),
    )
  }

  async #arm(): Promise<void> {
    this.#news.ring()
    await arm(this.ctx.storage, { webhooks: this.#store.nextDue() })
  }
}
