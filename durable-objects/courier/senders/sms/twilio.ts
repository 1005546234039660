import * as z from 'zod/mini'
import type { SmsAccount, SmsGateway } from './gateway.ts'

const list = z.object({ messages: z.array(z.object({ body: z.string(), date_created: z.string() })) })

/** Two clocks are never the same: a message that is a little older than our mark is still ours. */
const SKEW_MS = 60_000

/** Twilio's Messages resource: it takes no id of ours, so that a message is known again by its words, its number and its time. */
export function twilio({ account, key, from }: SmsAccount): SmsGateway {
  const path = `/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const headers = { authorization: `Basic ${btoa(`${account}:${key}`)}`, accept: 'application/json' }
  return {
    send: ({ to, text }) => ({
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ To: to, From: from, Body: text }).toString(),
    }),
    find: ({ to }, since) => {
      const day = new Date(since - SKEW_MS).toISOString().slice(0, 10)
      return { method: 'GET', path: `${path}?${new URLSearchParams({ To: to, 'DateSent>': day })}`, headers }
    },
    has(answer, { text }, since) {
      const read = list.safeParse(answer)
      return (
        read.success &&
        read.data.messages.some(
          ({ body, date_created }) => body === text && Date.parse(date_created) >= since - SKEW_MS,
        )
      )
    },
  }
}
