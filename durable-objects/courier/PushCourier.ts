import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod/mini'
import { faultLine } from '../../domain/faultLine.ts'
import { isPushEndpoint } from '../../domain/push/endpoint.ts'
import { type OutgoingPush, outgoingPush } from '../../protocol/push.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import { backoffMs, TRIES_MAX } from '../runtime/backoff.ts'
import { inTime } from './inTime.ts'
import { PushServiceBusy, sendByWebPush } from './senders/webPush.ts'
import { CourierStore, type Due } from './store.ts'

const SIDE_BY_SIDE = 8
const SEND_TIMEOUT_MS = 15_000

const variables = z.object({ VAPID_SUBJECT: z.optional(z.string()) })

/** Alerts on their way to devices, for one shard of them: kept first, then sent until they arrive or are too old. */
export class PushCourier extends DurableObject<Env> {
  readonly #store: CourierStore<OutgoingPush>

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new CourierStore(state.storage, outgoingPush)
  }

  /** Durable when it returns; an alert whose id was accepted before is left as it is. */
  async accept(push: OutgoingPush): Promise<void> {
    this.#store.accept(push, Date.now())
    await this.#arm()
  }

  override async alarm(): Promise<void> {
    await runAlarm(
      this.ctx.storage,
      async () => {
        await Promise.all(this.#store.due(Date.now(), SIDE_BY_SIDE).map((due) => this.#attempt(due)))
      },
      () => ({ push: this.#store.nextDue() }),
    )
  }

  async #attempt({ item: push, tries }: Due<OutgoingPush>): Promise<void> {
    try {
      if (Date.now() < push.until) await this.#send(push)
      this.#store.delivered(push.id)
    } catch (error) {
      const failed = tries + 1
      const asked = error instanceof PushServiceBusy ? error.afterMs : 0
      const delay = Math.max(asked, backoffMs(failed, Math.random()))
      const dueAt = failed >= TRIES_MAX ? null : Date.now() + delay
      this.#store.failed(push.id, failed, dueAt)
      console.error(faultLine('push-not-sent', { id: push.id, tries: failed }, error))
    }
  }

  async #send(push: OutgoingPush): Promise<void> {
    const pair = await this.env.BACKSTAGE.vapid()
    if (!pair || !isPushEndpoint(push.endpoint, this.env.ENVIRONMENT === 'local')) return
    const { VAPID_SUBJECT } = variables.parse(this.env)
    const subject = VAPID_SUBJECT ?? 'mailto:contact@permanence.example'
    const answer = await inTime(sendByWebPush(push, pair, subject), SEND_TIMEOUT_MS)
    if (answer === 'gone') await this.env.BACKSTAGE.forgetDevice(push.endpoint)
  }

  async #arm(): Promise<void> {
    await arm(this.ctx.storage, { push: this.#store.nextDue() })
  }
}
