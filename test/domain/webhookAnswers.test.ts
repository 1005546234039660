import { createServer, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sendWebhook } from '../../durable-objects/courier/senders/webhook.ts'

/** A receiver that answers as badly as it can; what it was asked for, and which of its answers were hung up on. */
const asked: string[] = []
const hungUp: string[] = []
const receiver = createServer((request, answer) => {
  const path = request.url ?? ''
  asked.push(path)
  answer.on('close', () => hungUp.push(path))
  request.resume()
  BAD[path]?.(answer)
})
const drip = (answer: ServerResponse) => {
  const timer = setInterval(() => answer.write('.'), 50)
  answer.on('close', () => clearInterval(timer))
}
const BAD: Readonly<Record<string, (answer: ServerResponse) => void>> = {
  '/elsewhere': (answer) => answer.writeHead(302, { location: '/inside' }).end(),
  '/inside': (answer) => answer.end(),
  '/flood': (answer) => {
    const more = () => {
      while (!answer.destroyed && answer.write('x'.repeat(16_000)));
    }
    answer.on('drain', more)
    more()
  },
  '/drip': drip,
  '/silent': () => undefined,
}

let base = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const address = receiver.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  base = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})

const send = (path: string) =>
  sendWebhook({ url: base + path, webhookId: 'msg_1', body: '{}', secrets: ['whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0'] })
const hangingUp = (path: string) => expect.poll(() => hungUp.includes(path), { timeout: 10_000 }).toBe(true)

test('a redirect is a failure and is not followed, wherever it leads', async () => {
  expect(await send('/elsewhere')).toMatchObject({ status: 302, error: 'redirect' })
  expect(asked).not.toContain('/inside')
})

test('an answer without end is read to its first kilobytes and hung up on', async () => {
  const { status, excerpt } = await send('/flood')
  expect([status, excerpt]).toEqual([200, 'x'.repeat(500)])
  await hangingUp('/flood')
})

test('an answer that comes a letter at a time is left after two seconds, and counts by its status', async () => {
  const { status, error, excerpt } = await send('/drip')
  expect([status, error]).toEqual([200, null])
  expect(excerpt).toMatch(/^\.+$/)
  await hangingUp('/drip')
})

test('a receiver that says nothing is given up after fifteen seconds, not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let outcome: Awaited<ReturnType<typeof send>> | undefined
    const sent = send('/silent').then((told) => {
      outcome = told
    })
    while (!asked.includes('/silent')) await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(14_999)
    await new Promise((resolve) => setImmediate(resolve))
    expect(outcome).toBeUndefined()
    vi.advanceTimersByTime(1)
    await sent
    expect(outcome).toMatchObject({ status: null, error: 'timeout' })
  } finally {
    vi.useRealTimers()
  }
})
