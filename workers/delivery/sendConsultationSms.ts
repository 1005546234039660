import { and, eq } from 'drizzle-orm'
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

/** Sends the text message of a change of state to who writes for the patient, once per id; who left no number gets none. */
export async function sendConsultationSms(
  env: Env,
  id: string,
  sms: ConsultationSms,
  { id: consultationId, accountId }: Projection,
  times: OwnTimes,
  now: number,
): Promise<void> {
  const [person] = await database(env)
    .select({ phone: patients.phone, locale: accounts.locale })
    .from(accounts)
    .innerJoin(patients, and(eq(patients.accountId, accounts.id), eq(patients.relation, 'self')))
    .where(eq(accounts.id, accountId))
  if (!person?.phone) return
  const seconds = times.returnWindowSeconds ?? limitsFrom(env).returnWindowSeconds
  const link = mailLinkOf(sms, publicOrigin(env), { consultationId })
  const text = WORDS[sms][person.locale]({ minutes: Math.ceil(seconds / 60), link })
  await env.SMS_COURIER.getByName(COURIER).accept({
    id,
    to: person.phone,
    text,
    template: sms,
    until: now + seconds * 1000,
  })
}

/** How many text messages were given up, or kept back by the cap. */
export const parkedSms = (env: Env): Promise<number> => env.SMS_COURIER.getByName(COURIER).parked()
