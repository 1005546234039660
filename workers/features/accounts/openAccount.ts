import { eq } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { normalEmail } from '../../../domain/people/email.ts'
import { checkSignUp } from '../../../domain/people/signUp.ts'
import { signUpBody } from '../../../protocol/accounts.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { mayAskForCode } from './codeLimits.ts'
import { sendCode } from './loginCode.ts'
import { e164 } from './phone.ts'

/** `POST /api/accounts`: checks the sign-up and mails a code; the account itself opens with the code. */
export const openAccount: Handler = async (context) => {
  const { env, now, request } = context
  const body = await readJson(request, signUpBody)
  if (!body.ok) return body.refusal
  const asking = await mayAskForCode(context, normalEmail(body.value.email))
  if (asking.limited) return asking.limited
  const [organisation] = await database(env)
    .select({ rule: organisations.memberNumberRule, example: organisations.memberNumberExample })
    .from(organisations)
    .where(eq(organisations.id, body.value.organisation))
  const facts = {
    today: parisDay(now),
    organisationKnown: organisation !== undefined,
    phone: e164(body.value.phone),
    memberNumbers: {
      rule: organisation?.rule.split('\n').filter((pattern) => pattern !== '') ?? [],
      example: organisation?.example ?? '',
    },
  }
  const checked = checkSignUp(body.value, facts)
  if (!checked.ok) return { problem: 'invalid', errors: checked.refusal }
  return sendCode(context, checked.value.email, { completes: checked.value, stranger: asking.stranger })
}
