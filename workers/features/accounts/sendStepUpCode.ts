import type { Handler } from '../../http/context.ts'
import { withinLoginLimit } from '../../http/rateLimit.ts'
import { sendCode } from './loginCode.ts'

/** `POST /api/session/step-up-codes`: a fresh code to the signed-in account's own address, bound to this browser. */
export const sendStepUpCode: Handler = async (context) =>
  (await withinLoginLimit(context, context.email)) ?? sendCode(context, context.email, null)
