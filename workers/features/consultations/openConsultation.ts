import { and, eq } from 'drizzle-orm'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { openConsultationBody } from '../../../protocol/consultation.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { answered, NOT_FOUND, readerOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { consents, patients } from '../../storage/peopleSchema.ts'
import { agreedBy } from '../accounts/consentsInForce.ts'
import { actsFor } from '../accounts/ownPatient.ts'
import { wasHandedOver } from '../handOver/identity.ts'
import { courseInForce, NO_SUCH_PATHWAY } from '../pathways/courseInForce.ts'
import { openQuestion, startConsultation } from './startConsultation.ts'

const NEVER_GIVEN: Phrase = {
  fr: 'Donnez d’abord votre consentement au traitement de vos données de santé.',
  en: 'First give your consent to the use of your health data.',
}

const NEW_TEXT: Phrase = {
  fr: 'Le texte sur vos données de santé a changé. Lisez-le, et donnez de nouveau votre accord.',
  en: 'The text on your health data has changed. Read it, and give your consent again.',
}

/** `POST /api/consultations`: a new question, one open at a time for each patient. */
export const openConsultation: Handler = async (context) => {
  const { env, request, now } = context
  const accountId = accountOf(context)
  const body = await readJson(request, openConsultationBody)
  if (!body.ok) return body.refusal
  const db = database(env)
  const [patient] = await db
    .select()
    .from(patients)
    .where(and(eq(patients.id, body.value.patientId), actsFor(env, accountId)))
  if (!patient) return NOT_FOUND
  const { pathway } = body.value
  const course = pathway === undefined ? null : await courseInForce(env, pathway, accountId, now)
  if (pathway !== undefined && !course) return NO_SUCH_PATHWAY

  const { 'consultation-terms': terms, 'health-data': health } = await agreedBy(env, accountId)
  const accepted = terms.state === 'in-force'
  const { acceptsTerms, termsVersion } = body.value
  // Who read a version that another has replaced meanwhile has not accepted that one.
  if (!accepted && (!acceptsTerms || (termsVersion !== undefined && termsVersion !== terms.inForce))) {
    const open = await openQuestion(env, { patientId: patient.id, accountId }, now)
    return open ?? { problem: 'terms-not-accepted' }
  }

  if (health.state === 'withdrawn' || health.state === 'outdated') {
    const open = await openQuestion(env, { patientId: patient.id, accountId }, now)
    const why = health.state === 'outdated' ? { detail: NEW_TEXT } : {}
    return open ?? { problem: 'health-data-consent-withdrawn', ...why }
  }
  // Who came by an insurer's hand-over signed up nowhere: the consent is given here, before anything of health is.
  if (health.state === 'never' && (await wasHandedOver(context, accountId))) {
    const open = await openQuestion(env, { patientId: patient.id, accountId }, now)
    return open ?? { problem: 'health-data-consent-withdrawn', detail: NEVER_GIVEN }
  }

  const opened = await startConsultation(context, patient, null, course)
  if (!opened.ok) return opened.refusal
  if (!accepted)
    await db.insert(consents).values({
      id: randomId(),
      accountId,
      kind: 'consultation-terms',
      version: terms.inForce,
      at: now,
    })
  return answered(await opened.value.read(readerOf(context)), 201)
}
