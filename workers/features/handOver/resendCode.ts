import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { mayAskForCode } from '../accounts/codeLimits.ts'
import { sendCode } from '../accounts/loginCode.ts'
import { pendingOf } from './pending.ts'

/** `POST /api/hand-over/codes`: the code once more. */
export const resendCode: Handler = async (context) => {
  const pending = await pendingOf(context)
  if (!pending) return NOT_FOUND
  const asking = await mayAskForCode(context, pending.email)
  return asking.limited ?? sendCode(context, pending.email, { stranger: asking.stranger })
}
