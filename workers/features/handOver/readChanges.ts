import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { offeredTraits } from './identity.ts'

/** `GET /api/hand-over/changes`: what the insurer says otherwise than the record. */
export const readChanges: Handler = async (context) =>
  json({ changes: await offeredTraits(context, accountOf(context)) })
