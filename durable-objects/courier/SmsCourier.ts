import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod/mini'
import { faultLine } from '../../domain/faultLine.ts'
import { parisDay } from '../../domain/people/age.ts'
import { type OutgoingSms, outgoingSms } from '../../protocol/sms.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import { backoffMs, TRIES_MAX } from '../runtime/backoff.ts'
import { inTime } from './inTime.ts'
import { COURIER_MIGRATIONS } from './migrations.ts'
import { keepSmsInLocalMailbox } from './senders/localMailbox.ts'
import { GATEWAYS, type GatewayCall, type SmsGateway } from './senders/sms/gateway.ts'
import { SMS_MIGRATIONS, SmsStore } from './smsStore.ts'
import { CourierStore, type Due } from './store.ts'

/** One after the other: the cap of the day is counted before each. */
const AT_ONCE = 20
const SEND_TIMEOUT_MS = 10_000

const variables = z.object({
  SMS_DAILY_CAP: z.optional(z.string()),
  SMS_GATEWAY: z.optional(z.enum(['infobip', 'twilio'])),
  SMS_BASE_URL: z.optional(z.string()),
  SMS_ACCOUNT: z.optional(z.string()),
  SMS_API_KEY: z.optional(z.string()),
  SMS_FROM: z.optional(z.string()),
})
const BASE_URLS = { infobip: 'https://api.infobip.com', twilio: 'https://api.twilio.com' }
/** How many may leave in one day, unless SMS_DAILY_CAP says otherwise: a fault must not become a bill. */
const DAILY_CAP = 500

export type ParkedSms = Pick<OutgoingSms, 'id' | 'to' | 'template' | 'until'>

/** The gateway answered that it did not take a message: it may be sent again without asking first. */
class GatewayRefused extends Error {}

/**
 * Text messages: kept first, then sent by the alarm. A gateway has no key against doubles, so that each is written down
 * before it leaves; one whose answer was lost, by a dead line or a killed service, is looked for at the gateway first.
 */
export class SmsCourier extends DurableObject<Env> {
  readonly #store: CourierStore<OutgoingSms>
  readonly #attempts: SmsStore

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new CourierStore(state.storage, outgoingSms, [...COURIER_MIGRATIONS, ...SMS_MIGRATIONS])
    this.#attempts = new SmsStore(state.storage.sql)
  }

  /** Durable when it returns; a message whose id was accepted before is left as it is. */
  async accept(sms: OutgoingSms): Promise<void> {
    this.#store.accept(sms, Date.now())
    await this.#arm()
  }

  /** How many were given up, or kept back by the cap of their day: the health check shows them. */
  async parked(): Promise<number> {
    return this.#store.parked()
  }

  /** What was given up, newest first: to whom and about what, not what it says. */
  async parkedSms(most: number): Promise<ParkedSms[]> {
    return this.#store.parkedItems(most).map(({ item: { id, to, template, until } }) => ({ id, to, template, until }))
  }

  /**
   * Tries one again that was given up; false when there is none. One that came too late is dropped by it: sent now it
   * would call a patient back to nobody.
   */
  async retry(id: string): Promise<boolean> {
    const now = Date.now()
    const late = this.#store.parkedItems(Number.MAX_SAFE_INTEGER).some(({ item }) => item.id === id && now > item.until)
    if (late) {
      this.#store.delivered(id)
      return true
    }
    const found = this.#store.retry(id, now)
    await this.#arm()
    return found
  }

  override async alarm(): Promise<void> {
    await runAlarm(
      this.ctx.storage,
      async () => {
        for (const due of this.#store.due(Date.now(), AT_ONCE)) await this.#attempt(due)
      },
      () => ({ sms: this.#store.nextDue() }),
    )
  }

  async #attempt({ item: sms, tries }: Due<OutgoingSms>): Promise<void> {
    const now = Date.now()
    const settings = variables.parse(this.env)
    const { SMS_GATEWAY, SMS_API_KEY, SMS_ACCOUNT, SMS_FROM, SMS_BASE_URL } = settings
    if (!SMS_GATEWAY || !SMS_API_KEY) {
      await keepSmsInLocalMailbox(this.env.DB, sms, now)
      return this.#store.delivered(sms.id)
    }
    const gateway = GATEWAYS[SMS_GATEWAY]({
      account: SMS_ACCOUNT ?? '',
      key: SMS_API_KEY,
      from: SMS_FROM ?? 'Permanence',
    })
    const call = (what: GatewayCall) => callGateway(SMS_BASE_URL ?? BASE_URLS[SMS_GATEWAY], what)
    const day = parisDay(now)
    try {
      if (await this.#left(sms, gateway, call)) return this.#store.delivered(sms.id)
      if (now > sms.until) return this.#giveUp(sms, tries, 'too-late')
      const cap = Number(settings.SMS_DAILY_CAP ?? DAILY_CAP)
      if (this.#attempts.begunAt(sms.id) === null && this.#attempts.sentOn(day) >= cap)
        return this.#giveUp(sms, tries, 'daily-cap')
      this.#attempts.begins(sms.id, day, now)
      // Nothing leaves before the mark is on disk.
      await this.ctx.storage.sync()
      await call(gateway.send(sms))
      this.#store.delivered(sms.id)
    } catch (error) {
      if (error instanceof GatewayRefused) this.#attempts.refused(sms.id, day)
      const failed = tries + 1
      this.#store.failed(sms.id, failed, failed >= TRIES_MAX ? null : now + backoffMs(failed, Math.random()))
      console.error(faultLine('sms-not-sent', { id: sms.id, tries: failed }, error))
    }
  }

  /** Whether a message that may have left is at the gateway; one that never began surely is not. */
  async #left(sms: OutgoingSms, gateway: SmsGateway, call: (what: GatewayCall) => Promise<unknown>): Promise<boolean> {
    const since = this.#attempts.begunAt(sms.id)
    return since !== null && gateway.has(await call(gateway.find(sms, since)), sms, since)
  }

  /** Kept for the operator, never sent. */
  #giveUp(sms: OutgoingSms, tries: number, why: string): void {
    this.#store.failed(sms.id, tries, null)
    console.error(faultLine('sms-kept-back', { id: sms.id, tries }, why))
  }

  async #arm(): Promise<void> {
    await arm(this.ctx.storage, { sms: this.#store.nextDue() })
  }
}

async function callGateway(base: string, { method, path, headers, body }: GatewayCall): Promise<unknown> {
  const asked = fetch(`${base}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  const answer = await inTime(asked, SEND_TIMEOUT_MS)
  const text = await answer.text()
  if (answer.status >= 400 && answer.status < 500) throw new GatewayRefused(`SMS gateway: ${answer.status}`)
  if (!answer.ok) throw new Error(`SMS gateway: ${answer.status}`)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
