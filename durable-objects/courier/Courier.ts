import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod/mini'
import { faultLine } from '../../domain/faultLine.ts'
import { type OutgoingMail, outgoingMail } from '../../protocol/backstage.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import { backoffMs, TRIES_MAX } from '../runtime/backoff.ts'
import type { Deadlines } from '../runtime/deadlines.ts'
import { inTime } from './inTime.ts'
import { keepInLocalMailbox } from './senders/localMailbox.ts'
import { sendByResend } from './senders/resend.ts'
import { CourierStore, type Due } from './store.ts'

/** So many leave side by side: one slow answer does not hold the shard up. */
const SIDE_BY_SIDE = 8
/** A receiver that says nothing for so long counts as a failed try. */
const SEND_TIMEOUT_MS = 15_000

const secrets = z.object({
  RESEND_API_KEY: z.optional(z.string()),
  RESEND_BASE_URL: z.optional(z.string()),
  MAIL_FROM: z.optional(z.string()),
})

export type ParkedMail = { id: string; to: string; template: string; tries: number }

/** What leaves the house, for one shard of destinations: kept first, then sent by the alarm until it arrives. */
export class Courier extends DurableObject<Env> {
  readonly #store: CourierStore<OutgoingMail>

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new CourierStore(state.storage, outgoingMail)
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

  /** Whose mail was given up, newest first: not what it says. */
  async parkedMails(most: number): Promise<ParkedMail[]> {
    return this.#store.parkedItems(most).map(({ item: { id, to, template }, tries }) => ({ id, to, template, tries }))
  }

  /** Tries a mail again that was given up; false when there is none. */
  async retry(id: string): Promise<boolean> {
    const found = this.#store.retry(id, Date.now())
    await arm(this.ctx.storage, this.#deadlines())
    return found
  }

  override async alarm(): Promise<void> {
    await runAlarm(
      this.ctx.storage,
      async () => {
        await Promise.all(this.#store.due(Date.now(), SIDE_BY_SIDE).map((due) => this.#attempt(due)))
      },
      () => this.#deadlines(),
    )
  }

  async #attempt({ item: mail, tries }: Due<OutgoingMail>): Promise<void> {
    try {
      await inTime(this.#send(mail), SEND_TIMEOUT_MS)
      this.#store.delivered(mail.id)
    } catch (error) {
      const failed = tries + 1
      const dueAt = failed >= TRIES_MAX ? null : Date.now() + backoffMs(failed, Math.random())
      this.#store.failed(mail.id, failed, dueAt)
      console.error(faultLine('mail-not-sent', { id: mail.id, template: mail.template, tries: failed }, error))
    }
  }

  async #send(mail: OutgoingMail): Promise<void> {
    const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = secrets.parse(this.env)
    if (!RESEND_API_KEY) return keepInLocalMailbox(this.env.DB, mail, Date.now())
    const from = MAIL_FROM ?? 'Permanence <ne-pas-repondre@permanence.example>'
    return sendByResend({ apiKey: RESEND_API_KEY, from, baseUrl: RESEND_BASE_URL ?? null }, mail)
  }

  #deadlines(): Deadlines {
    return { mail: this.#store.nextDue() }
  }
}
