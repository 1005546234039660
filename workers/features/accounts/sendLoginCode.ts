import { isEmail, normalEmail } from '../../../domain/people/email.ts'
import { SIGN_UP_WORDS } from '../../../domain/people/signUpWords.ts'
import { loginCodeBody } from '../../../protocol/accounts.ts'
import { invalid } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { mayAskForCode } from './codeLimits.ts'
import { sendCode } from './loginCode.ts'

/** `POST /api/login-codes`: 202 whether or not the address is known. */
export const sendLoginCode: Handler = async (context) => {
  const body = await readJson(context.request, loginCodeBody)
  if (!body.ok) return body.refusal
  const email = normalEmail(body.value.email)
  if (!isEmail(email)) return invalid('email', SIGN_UP_WORDS.email)
  const asking = await mayAskForCode(context, email)
  return asking.limited ?? sendCode(context, email, { stranger: asking.stranger })
}
