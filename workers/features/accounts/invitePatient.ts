import { and, eq } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { isEmail, normalEmail } from '../../../domain/people/email.ts'
import { mailLinkOf } from '../../../domain/people/mailLink.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { SIGN_UP_WORDS } from '../../../domain/people/signUpWords.ts'
import { invitationBody } from '../../../protocol/accounts.ts'
import { invalid } from '../../../protocol/problems.ts'
import { letterRow } from '../../delivery/deliverLetter.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { outbox } from '../../storage/operationsSchema.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { mayInvite } from './codeLimits.ts'
import { heldBy, heldPatient } from './ownPatient.ts'
import { patientView } from './patientView.ts'

/** `POST /api/patients/{id}/invitation`: an adult beneficiary is invited, by mail, to a space of their own. */
export const invitePatient: Handler = async (context) => {
  const { env, now, locale, origin } = context
  const patient = await heldPatient(context)
  if (!patient) return { problem: 'not-found' }
  const body = await readJson(context.request, invitationBody)
  if (!body.ok) return body.refusal
  if (patient.relation === 'self' || !isOfAge(patient.birthDate, parisDay(now))) return { problem: 'not-allowed' }
  const email = normalEmail(body.value.email)
  if (!isEmail(email)) return invalid('email', SIGN_UP_WORDS.email)
  if (email === context.email)
    return invalid('email', {
      fr: 'Cette adresse est la vôtre. Indiquez celle de cette personne.',
      en: 'This address is yours. Enter that of this person.',
    })
  const accountId = accountOf(context)
  const limited = await mayInvite(context, accountId, email)
  if (limited) return limited
  const db = database(env)
  const [holder] = await db
    .select({ firstName: patients.firstName, lastName: patients.lastName })
    .from(patients)
    .where(and(heldBy(accountId), eq(patients.relation, 'self')))
  const inviter = holder ? `${holder.firstName} ${holder.lastName}` : ''
  const link = mailLinkOf('own-space-invitation', origin)
  const letter = { template: 'own-space-invitation' as const, firstName: patient.firstName, inviter, link }
  const row = letterRow({ to: email, locale, letter }, now)
  await db.batch([
    db
      .update(patients)
      .set({ invitedEmail: email, invitedAt: now })
      .where(and(eq(patients.id, patient.id), heldBy(accountId))),
    db.insert(outbox).values(row),
  ])
  wakeOutbox(context, row.id)
  return json(patientView({ ...patient, invitedEmail: email, invitedAt: now }, now, accountId))
}
