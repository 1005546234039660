import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { pendingOf } from './pending.ts'

/** `GET /api/hand-over`: the address whose code is awaited. The browser that was handed over knows it already. */
export const readPending: Handler = async (context) => {
  const pending = await pendingOf(context)
  return pending ? json({ email: pending.email }) : NOT_FOUND
}
