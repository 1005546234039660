import { and, desc, eq } from 'drizzle-orm'
import type { Answers } from '../../../domain/intake/answers.ts'
import { CONSENT_VERSIONS } from '../../../domain/people/consentVersions.ts'
import { openConsultationBody } from '../../../protocol/consultation.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { answered, NOT_FOUND, readerOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { consents, consultations, patients } from '../../storage/schema.ts'

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
    .where(and(eq(patients.id, body.value.patientId), eq(patients.accountId, accountId)))
  if (!patient) return NOT_FOUND
  if (body.value.pathway !== undefined)
    return invalid('pathway', { fr: 'Ce parcours n’existe pas.', en: 'There is no such pathway.' })

  const [accepted] = await db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.accountId, accountId), eq(consents.kind, 'consultation-terms')))
    .orderBy(desc(consents.at))
    .limit(1)
  if (!accepted && !body.value.acceptsTerms) {
    const open = await openQuestion(env, patient.id, now)
    return open ?? { problem: 'terms-not-accepted' }
  }

  const id = env.CONSULTATION_ROOM.newUniqueId()
  const known: Answers = {
    ...(patient.weightKg === null ? {} : { weightKg: patient.weightKg }),
    ...(patient.heightCm === null ? {} : { heightCm: patient.heightCm }),
    ...(patient.treatments === null ? {} : { treatments: patient.treatments }),
    ...(patient.antecedents === null ? {} : { antecedents: patient.antecedents }),
    country: patient.country ?? 'FR',
  }
  const { firstName, lastName, sex, birthDate } = patient
  const place = {
    id: id.toString(),
    accountId,
    patientId: patient.id,
    version: 0,
    state: 'intake',
    open: true,
    excerpt: '',
    createdAt: now,
  }
  // The unique index on open questions decides a double press: the second insert does nothing.
  const insert = () => db.insert(consultations).values(place).onConflictDoNothing().returning({ id: consultations.id })
  let written = await insert()
  if (written.length === 0) {
    const open = await openQuestion(env, patient.id, now)
    if (open) return open
    written = await insert()
    if (written.length === 0) return { problem: 'conflict' }
  }
  if (!accepted)
    await db.insert(consents).values({
      id: randomId(),
      accountId,
      kind: 'consultation-terms',
      version: CONSENT_VERSIONS['consultation-terms'],
      at: now,
    })
  const room = env.CONSULTATION_ROOM.get(id)
  await room.open({
    id: id.toString(),
    patient: { id: patient.id, accountId, firstName, lastName, sex, birthDate },
    known,
    pathway: null,
    now,
  })
  return answered(await room.read(readerOf(context)), 201)
}

/** Between its row and its room a question is being opened; longer than this, whoever opened it died, in milliseconds. */
const OPENING_MS = 30_000

/** The question that stands open, asked of its room: the list may lag behind an end by a moment. */
async function openQuestion(env: Env, patientId: string, now: number): Promise<Problem | null> {
  const db = database(env)
  const [row] = await db
    .select({ id: consultations.id, createdAt: consultations.createdAt })
    .from(consultations)
    .where(and(eq(consultations.patientId, patientId), eq(consultations.open, true)))
  if (!row) return null
  const state = await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(row.id)).openness()
  if (state === 'open' || (state === 'unknown' && now - row.createdAt < OPENING_MS))
    return { problem: 'question-open', more: { consultationId: row.id } }
  // Closed since, or never opened because the Worker died between the row and the room: the row is out of date.
  await db.update(consultations).set({ open: false }).where(eq(consultations.id, row.id))
  return null
}
