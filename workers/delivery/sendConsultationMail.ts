import { eq } from 'drizzle-orm'
import type { ConsultationMail } from '../../domain/consultation/consequences.ts'
import { faultLine } from '../../domain/faultLine.ts'
import { type Limits, limitsFrom } from '../../domain/limits.ts'
import { type LinkedLetter, mailLinkOf } from '../../domain/people/mailLink.ts'
import type { OwnTimes, Projection } from '../../protocol/backstage.ts'
import { type Letter, renderLetter } from '../mail/index.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'
import { publicOrigin } from './publicOrigin.ts'

/** A letter says minutes; a limit set in seconds is rounded up, so that it promises nothing too early. */
const minutes = (seconds: number) => Math.ceil(seconds / 60)

function letterOf(mail: ConsultationMail, projection: Projection, limits: Limits, origin: string): Letter {
  const firstName = projection.patientFirstName
  const linkOf = (letter: LinkedLetter) => mailLinkOf(letter, origin, { consultationId: projection.id })
  switch (mail) {
    case 'question-received': {
      const waitMinutes = minutes(limits.waitTimeoutSeconds)
      return { template: mail, firstName, link: linkOf(mail), waitMinutes, channel: projection.channel ?? 'chat' }
    }
    case 'wait-overdue':
      return { template: mail, firstName, link: linkOf(mail), waitMinutes: minutes(limits.waitTimeoutSeconds) }
    case 'question-released':
    case 'question-missed':
      return { template: mail, firstName, link: linkOf(mail) }
    case 'question-cancelled':
    case 'no-doctor':
      return { template: mail, firstName }
    case 'doctor-ready': {
      const returnMinutes = minutes(limits.returnWindowSeconds)
      return { template: mail, firstName, link: linkOf(mail), doctorName: projection.doctorName ?? '', returnMinutes }
    }
  }
}

/**
 * Sends the mail of a change of state to the patient's account, in its language, once per id.
 * Throws when the database or the courier can't be reached, so that the caller tries again; a template's own failure is
 * recorded and holds nothing up.
 */
export async function sendConsultationMail(
  env: Env,
  id: string,
  mail: ConsultationMail,
  projection: Projection,
  times: OwnTimes,
): Promise<void> {
  const [account] = await database(env)
    .select({ email: accounts.email, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, projection.accountId))
  if (!account) return console.error(faultLine('mail-without-account', { id }, mail))
  const general = limitsFrom(env)
  const limits = {
    ...general,
    waitTimeoutSeconds: times.waitTimeoutSeconds ?? general.waitTimeoutSeconds,
    returnWindowSeconds: times.returnWindowSeconds ?? general.returnWindowSeconds,
  }
  let rendered: ReturnType<typeof renderLetter>
  try {
    rendered = renderLetter(letterOf(mail, projection, limits, publicOrigin(env)), account.locale, BRAND)
  } catch (error) {
    return console.error(faultLine('letter-not-rendered', { id }, error))
  }
  await postMail(env, { id, to: account.email, ...rendered, template: mail, code: null })
}
