import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod/mini'
import type { OutgoingEvent, OutgoingMail } from '../../protocol/backstage.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import { backoffMs, TRIES_MAX } from '../runtime/backoff.ts'
import type { Deadlines } from '../runtime/deadlines.ts'
import { recordFault } from '../runtime/recordFault.ts'
import { keepInLocalMailbox } from './senders/localMailbox.ts'
import { sendByResend } from './senders/resend.ts'
import { CourierStore, type DueMail } from './store.ts'
import { webhookRound } from './webhookRound.ts'
import { type LoggedDelivery, WebhookStore } from './webhookStore.ts'

/** So many leave side by side: one slow answer does not hold the shard up. */
const SIDE_BY_SIDE = 8
/** A receiver that says nothing for so long counts as a failed try. */
const SEND_TIMEOUT_MS = 15_000

const secrets = z.object({
  RESEND_API_KEY: z.optional(z.string()),
  RESEND_BASE_URL: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
})

/** What leaves the house, for one destination or a shard of mail: kept first, then sent by the alarm until it arrives. */
export class Courier extends DurableObject<Env> {
  readonly #store: CourierStore
  readonly #webhooks: WebhookStore

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new CourierStore(state.storage)
    this.#webhooks = new WebhookStore(state.storage)
  }

  /** Durable when it returns; a mail whose id was accepted before is left as it is. */
  async accept(mail: OutgoingMail): Promise<void> {
    this.#store.accept(mail, Date.now())
    await arm(this.ctx.storage, this.#deadlines())
  }

  /** How many mails were given up after the last try: the health check shows them. */
  async parked(): Promise<number> {
    return this.#store.parked()
  }

  /** Durable when it returns; an event whose id was accepted before is left as it is. */
  async acceptEvent(event: OutgoingEvent): Promise<void> {
    this.#webhooks.accept(event, Date.now())
    await arm(this.ctx.storage, this.#deadlines())
  }

  /** What was sent to this endpoint or will be, newest first. */
  async deliveries(type: string | null, most: number): Promise<LoggedDelivery[]> {
    return this.#webhooks.list(type, most)
  }

  /** Sends one once more, under the id it had; false when there is none of that id. */
  async replay(webhookId: string): Promise<boolean> {
    const found = this.#webhooks.replay(webhookId, Date.now())
    await arm(this.ctx.storage, this.#deadlines())
    return found
  }

  /** Sends everything once more that was accepted since then, in epoch milliseconds; answers how many. */
  async replaySince(since: number): Promise<number> {
    const count = this.#webhooks.replaySince(since, Date.now())
    await arm(this.ctx.storage, this.#deadlines())
    return count
  }

  async endpointEnabled(): Promise<void> {
    this.#webhooks.settle()
  }

  async endpointDeleted(): Promise<void> {
    this.#webhooks.forgetAll()
    await arm(this.ctx.storage, this.#deadlines())
  }

  override async alarm(): Promise<void> {
    await runAlarm(
      this.ctx.storage,
      async () => {
        await Promise.all(this.#store.due(Date.now(), SIDE_BY_SIDE).map((due) => this.#attempt(due)))
        await webhookRound(this.#webhooks, this.env)
      },
      () => this.#deadlines(),
    )
  }

  async #attempt({ mail, tries }: DueMail): Promise<void> {
    try {
      await inTime(this.#send(mail))
      this.#store.delivered(mail.id)
    } catch (error) {
      const failed = tries + 1
      const dueAt = failed >= TRIES_MAX ? null : Date.now() + backoffMs(failed, Math.random())
      this.#store.failed(mail.id, failed, dueAt)
      recordFault('mail-not-sent', { id: mail.id, template: mail.template, tries: failed }, error)
    }
  }

  async #send(mail: OutgoingMail): Promise<void> {
    const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = secrets.parse(this.env)
    if (!RESEND_API_KEY) return keepInLocalMailbox(this.env.DB, mail, Date.now())
    const from = MAIL_FROM ?? 'Permanence <ne-pas-repondre@permanence.example>'
    return sendByResend({ apiKey: RESEND_API_KEY, from, baseUrl: RESEND_BASE_URL ?? null }, mail)
  }

  #deadlines(): Deadlines {
    return { mail: this.#store.nextDue(), webhooks: this.#webhooks.nextDue() }
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer in time')), SEND_TIMEOUT_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
