import type { Handler } from '../../http/context.ts'
import { withinLoginLimit } from '../../http/rateLimit.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { sendCode } from '../accounts/loginCode.ts'
import { pendingOf } from './pending.ts'

/** `POST /api/hand-over/codes`: the code once more. */
export const resendCode: Handler = async (context) => {
  const pending = await pendingOf(context)
  if (!pending) return NOT_FOUND
  return (await withinLoginLimit(context, pending.email)) ?? sendCode(context, pending.email, null)
}
