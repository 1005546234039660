import { decideChangesBody } from '../../../protocol/handOver.ts'
import { noContent } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { offeredTraits, settleTraits } from './identity.ts'

/** `POST /api/hand-over/changes`: the member takes over what the insurer says, or keeps the record as it is. */
export const decideChanges: Handler = async (context) => {
  const body = await readJson(context.request, decideChangesBody)
  if (!body.ok) return body.refusal
  const accountId = accountOf(context)
  const offered = await offeredTraits(context, accountId)
  if (offered) await settleTraits(context, accountId, offered.theirs, body.value.decision === 'update')
  return noContent()
}
