import { accountOf, type Handler } from '../../http/context.ts'
import { mayAskToStepUp } from './codeLimits.ts'
import { sendCode } from './loginCode.ts'

/** `POST /api/session/step-up-codes`: a fresh code to the signed-in account's own address, bound to this browser. */
export const sendStepUpCode: Handler = async (context) =>
  (await mayAskToStepUp(context, accountOf(context))) ?? sendCode(context, context.email)
