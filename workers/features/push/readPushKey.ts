import { vapidKeys } from '../../delivery/vapid.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'

/** `GET /api/push/key`: the public key that a browser subscribes with; 404 where Web Push is not set up. */
export const readPushKey: Handler = async ({ env }) => {
  const pair = vapidKeys(env)
  return pair ? json({ publicKey: pair.publicKey }) : { problem: 'not-found' }
}
