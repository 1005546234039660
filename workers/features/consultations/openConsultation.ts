import { and, eq } from 'drizzle-orm'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { CONSENT_VERSIONS } from '../../../domain/people/consentVersions.ts'
import { openConsultationBody } from '../../../protocol/consultation.ts'
import { invalid } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { answered, NOT_FOUND, readerOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { consents, patients } from '../../storage/schema.ts'
import { ofAccount } from '../accounts/ownPatient.ts'
import { openQuestion, startConsultation } from './startConsultation.ts'

type ConsentKind = 'consultation-terms' | 'health-data'

const MISSING: Readonly<Record<ConsentKind, { path: string; message: Phrase }>> = {
  'consultation-terms': {
    path: 'acceptsTerms',
    message: { fr: 'Acceptez les conditions du service.', en: 'Accept the terms of the service.' },
  },
  'health-data': {
    path: 'consentsToHealthData',
    message: {
      fr: 'Donnez votre accord au traitement de vos données de santé.',
      en: 'Consent to the handling of your health data.',
    },
  },
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
    .where(and(eq(patients.id, body.value.patientId), ofAccount(accountId)))
  if (!patient) return NOT_FOUND
  if (body.value.pathway !== undefined)
    return invalid('pathway', { fr: 'Ce parcours n’existe pas.', en: 'There is no such pathway.' })

  const given = await db.select({ kind: consents.kind }).from(consents).where(eq(consents.accountId, accountId))
  const lacks = (kind: ConsentKind) => !given.some((consent) => consent.kind === kind)
  // Who came by an insurer's hand-over signed up nowhere: the consent is asked for here, before anything of health is.
  const consent = [
    ...(lacks('consultation-terms') ? [{ kind: 'consultation-terms', given: body.value.acceptsTerms } as const] : []),
    ...(lacks('health-data') ? [{ kind: 'health-data', given: body.value.consentsToHealthData } as const] : []),
  ]
  const missing = consent.filter((each) => !each.given)
  if (missing.length > 0) {
    const open = await openQuestion(env, patient.id, now)
    return open ?? { problem: 'terms-not-accepted', errors: missing.map(({ kind }) => MISSING[kind]) }
  }

  const opened = await startConsultation(context, patient, null)
  if (!opened.ok) return opened.refusal
  for (const { kind } of consent)
    await db.insert(consents).values({ id: randomId(), accountId, kind, version: CONSENT_VERSIONS[kind], at: now })
  return answered(await opened.value.read(readerOf(context)), 201)
}
