import { buildPushPayload } from '@block65/webcrypto-web-push'
import type { OutgoingPush } from '../../../protocol/push.ts'
import { retryAfterMs } from './retryAfter.ts'

export type VapidPair = { publicKey: string; privateKey: string }

/** What a push service answered: it took the message, or the device is gone for good. Anything else throws. */
type PushAnswer = 'taken' | 'gone'

/** A push service that does not take it now, and how long it asks to be left alone. */
export class PushServiceBusy extends Error {
  readonly afterMs: number

  constructor(status: number, afterMs: number) {
    super(`push service: ${status}`)
    this.afterMs = afterMs
  }
}

/** A device that was away longer than this has no use for the alert, in seconds. */
const KEPT_SECONDS = 3600

/** Encrypts for the device (RFC 8291), signs for its push service (RFC 8292), and hands it over. */
export async function sendByWebPush(
  push: OutgoingPush,
  { publicKey, privateKey }: VapidPair,
  subject: string,
): Promise<PushAnswer> {
  // The library signs for https alone; a stand-in on loopback, while local, is addressed by plain http.
  const signedFor = push.endpoint.replace(/^http:/, 'https:')
  const payload = await buildPushPayload(
    { data: push.content, options: { ttl: KEPT_SECONDS, urgency: 'high' } },
    { endpoint: signedFor, expirationTime: null, keys: { p256dh: push.p256dh, auth: push.auth } },
    { subject, publicKey, privateKey },
  )
  const answer = await fetch(push.endpoint, { ...payload, redirect: 'manual' })
  await answer.body?.cancel()
  if (answer.status === 404 || answer.status === 410) return 'gone'
  if (!answer.ok) throw new PushServiceBusy(answer.status, retryAfterMs(answer.headers.get('retry-after'), Date.now()))
  return 'taken'
}
