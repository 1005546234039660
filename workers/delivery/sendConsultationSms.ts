import { and, eq, or } from 'drizzle-orm'
import type { ConsultationSms } from '../../domain/consultation/consequences.ts'
import { minutesText } from '../../domain/language/minutes.ts'
import type { Template } from '../../domain/language/phrase.ts'
import { limitsFrom } from '../../domain/limits.ts'
import { mailLinkOf } from '../../domain/people/mailLink.ts'
import type { OwnTimes, Projection } from '../../protocol/backstage.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { patients } from '../storage/peopleSchema.ts'
import { publicOrigin } from './publicOrigin.ts'

const WORDS: Readonly<Record<ConsultationSms, Template<{ minutes: number; link: string }>>> = {
  'doctor-ready': {
    fr: ({ minutes, link }) =>
      `Permanence : un médecin vous attend. Revenez d’ici ${minutesText('fr', minutes)} : ${link}`,
    en: ({ minutes, link }) =>
      `Permanence: a doctor is waiting for you. Come back within ${minutesText('en', minutes)}: ${link}`,
  },
}

/** One for all: the cap of a day is counted in one place. */
const COURIER = 'sms'

/**
 * Sends the text message of a change of state to who writes for the patient, once per id. Whom an insurer handed over
 * without a number is reached at the patient's, where there is one; with neither there is nobody to send it to.
 */
export async function sendConsultationSms(
  env: Env,
  id: string,
  sms: ConsultationSms,
  { id: consultationId, accountId, patientId }: Projection,
  times: OwnTimes,
  now: number,
): Promise<void> {
  const numbers = await database(env)
    .select({ phone: patients.phone, relation: patients.relation, locale: accounts.locale })
    .from(accounts)
    .innerJoin(patients, eq(patients.accountId, accounts.id))
    .where(and(eq(accounts.id, accountId), or(eq(patients.relation, 'self'), eq(patients.id, patientId))))
  const left = numbers.filter(({ phone }) => phone !== null && phone !== '')
  const person = left.find(({ relation }) => relation === 'self') ?? left[0]
  if (!person?.phone) return
  const seconds = times.returnWindowSeconds ?? limitsFrom(env).returnWindowSeconds
  const link = mailLinkOf(sms, publicOrigin(env), { consultationId })
  const text = WORDS[sms][person.locale]({ minutes: Math.ceil(seconds / 60), link })
  await smsCourier(env).accept({
    id,
    to: person.phone,
    text,
    template: sms,
    until: now + seconds * 1000,
  })
}

/** The one courier of text messages. */
export const smsCourier = (env: Env) => env.SMS_COURIER.getByName(COURIER)

/** How many text messages were given up, or kept back by the cap. */
export const parkedSms = (env: Env): Promise<number> => smsCourier(env).parked()
