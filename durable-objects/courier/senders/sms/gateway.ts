import type { OutgoingSms } from '../../../../protocol/sms.ts'
import { infobip } from './infobip.ts'
import { twilio } from './twilio.ts'

/** A call to a gateway, as plain data: a test reads it without a network. */
export type GatewayCall = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }

/** What one provider wants to be told, and how it is asked whether it has a message already. */
export type SmsGateway = {
  send: (sms: OutgoingSms) => GatewayCall
  find: (sms: OutgoingSms, since: number) => GatewayCall
  /** Whether the answer to `find` has this message. `since` in epoch milliseconds. */
  has: (answer: unknown, sms: OutgoingSms, since: number) => boolean
}

/** The account at a provider: `account` is Twilio's SID; Infobip has a key alone. */
export type SmsAccount = { account: string; key: string; from: string }

export const GATEWAYS = { infobip, twilio } as const satisfies Record<string, (account: SmsAccount) => SmsGateway>
