import { Webhook } from 'standardwebhooks'
import { readExcerpt } from './readExcerpt.ts'

/** A receiver has so long to answer (Standard Webhooks), in milliseconds. */
const ANSWER_TIMEOUT_MS = 15_000

export type SignedDelivery = { url: string; webhookId: string; body: string; secrets: readonly string[] }
/** What came back of one attempt; `status` is null when nothing did, and `error` says why in a word. */
export type Outcome = { status: number | null; durationMs: number; error: string | null; excerpt: string }

/** One signature for each secret that holds, so that a receiver with either of two is content while one is replaced. */
export const signatures = (webhookId: string, at: Date, body: string, secrets: readonly string[]): string =>
  secrets.map((secret) => new Webhook(secret).sign(webhookId, at, body)).join(' ')

/** One attempt, as Standard Webhooks has it: signed, without following redirects, with an answer in time. Never throws. */
export async function sendWebhook({ url, webhookId, body, secrets }: SignedDelivery): Promise<Outcome> {
  const at = new Date()
  const started = Date.now()
  const outcome = (rest: Omit<Outcome, 'durationMs'>): Outcome => ({ ...rest, durationMs: Date.now() - started })
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), ANSWER_TIMEOUT_MS)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Permanence-Webhooks/1 (+https://www.standardwebhooks.com)',
        'webhook-id': webhookId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures(webhookId, at, body, secrets),
      },
      body,
      signal: giveUp.signal,
    })
    clearTimeout(timer)
    const { durationMs } = outcome({ status: null, error: null, excerpt: '' })
    const error = answer.status >= 300 && answer.status < 400 ? 'redirect' : null
    return { status: answer.status, durationMs, error, excerpt: await readExcerpt(answer.body) }
  } catch {
    return outcome({ status: null, error: giveUp.signal.aborted ? 'timeout' : 'unreachable', excerpt: '' })
  } finally {
    clearTimeout(timer)
  }
}
