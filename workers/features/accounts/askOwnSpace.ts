import { isDay } from '../../../domain/people/age.ts'
import { SIGN_UP_WORDS } from '../../../domain/people/signUpWords.ts'
import { openOwnSpaceBody } from '../../../protocol/accounts.ts'
import { invalid } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { checkAgreements } from './checkAgreements.ts'
import { mayAskForCode } from './codeLimits.ts'
import { sendCode } from './loginCode.ts'

/** `POST /api/own-spaces`: 202 whether or not this address was invited; only its owner learns that, by the code. */
export const askOwnSpace: Handler = async (context) => {
  const body = await readJson(context.request, openOwnSpaceBody)
  if (!body.ok) return body.refusal
  const checked = checkAgreements(body.value)
  if (!checked.ok) return checked.refusal
  const { birthDate } = body.value
  if (!isDay(birthDate)) return invalid('birthDate', SIGN_UP_WORDS.birthDate)
  const email = checked.value
  const asking = await mayAskForCode(context, email)
  const completes = { opens: 'own-space', birthDate } as const
  return asking.limited ?? sendCode(context, email, { completes, stranger: asking.stranger })
}
