import * as z from 'zod/mini'
import type { SmsAccount, SmsGateway } from './gateway.ts'

const logs = z.object({ results: z.array(z.object({ messageId: z.string() })) })

/** Infobip's SMS API, version 3: a message has the id that we give it, and is found again by it. */
export function infobip({ key, from }: SmsAccount): SmsGateway {
  const headers = { authorization: `App ${key}`, accept: 'application/json' }
  return {
    send: ({ id, to, text }) => ({
      method: 'POST',
      path: '/sms/3/messages',
      headers: { ...headers, 'content-type': 'application/json' },
      // Numbers without the plus, as Infobip writes them.
      body: JSON.stringify({
        messages: [{ sender: from, destinations: [{ to: to.replace(/^\+/, ''), messageId: id }], content: { text } }],
      }),
    }),
    find: ({ id }) => ({ method: 'GET', path: `/sms/3/logs?messageId=${encodeURIComponent(id)}`, headers }),
    has(answer, { id }) {
      const read = logs.safeParse(answer)
      return read.success && read.data.results.some(({ messageId }) => messageId === id)
    },
  }
}
