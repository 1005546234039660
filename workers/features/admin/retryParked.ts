import { retryBody } from '../../../protocol/admin.ts'
import { retryDelivery } from '../../delivery/parkedDeliveries.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { recordChange } from '../../storage/recordChange.ts'

/** `POST /api/admin/parked/retry`: each gets all its tries again; what is parked no more is passed over. */
export const retryParked: Handler = async (context) => {
  const body = await readJson(context.request, retryBody)
  if (!body.ok) return body.refusal
  let retried = 0
  for (const id of new Set(body.value.ids)) {
    if (!(await retryDelivery(context.env, id))) continue
    retried++
    await recordChange(context, { action: 'delivery.retry', subject: id })
  }
  return json({ retried })
}
