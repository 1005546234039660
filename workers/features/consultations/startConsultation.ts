import { and, eq } from 'drizzle-orm'
import type { Opening } from '../../../domain/consultation/open.ts'
import type { Answers } from '../../../domain/intake/answers.ts'
import type { Course } from '../../../domain/pathway/document.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'

type Patient = typeof patients.$inferSelect
type Room = ReturnType<Env['CONSULTATION_ROOM']['get']>

/**
 * Opens a question for a patient of the caller's: its row, then its room.
 * @param again makes what an earlier question held ready for the new one, once its id is known
 */
export async function startConsultation(
  context: Context,
  patient: Patient,
  again: ((id: string) => Promise<Opening['again']>) | null,
  course: Course | null,
): Promise<Result<Room, Problem>> {
  const { env, now } = context
  const accountId = accountOf(context)
  const db = database(env)
  const id = env.CONSULTATION_ROOM.newUniqueId()
  const known: Answers = {
    ...(patient.weightKg === null ? {} : { weightKg: patient.weightKg }),
    ...(patient.heightCm === null ? {} : { heightCm: patient.heightCm }),
    ...(patient.treatments === null ? {} : { treatments: patient.treatments }),
    ...(patient.antecedents === null ? {} : { antecedents: patient.antecedents }),
    country: patient.country ?? 'FR',
  }
  const { firstName, lastName, sex, birthDate, allergies } = patient
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
    const open = await openQuestion(env, { patientId: patient.id, accountId }, now)
    if (open) return refuse(open)
    written = await insert()
    if (written.length === 0) return refuse<Problem>({ problem: 'conflict' })
  }
  const inSecret = patient.accountId !== accountId
  const writer = patient.relation === 'self' || inSecret ? null : await holderOf(env, accountId)
  const secrecy = inSecret && !isOfAge(birthDate, parisDay(now))
  const earlier = again ? await again(id.toString()) : undefined
  const room = env.CONSULTATION_ROOM.get(id)
  await room.open({
    id: id.toString(),
    patient: {
      id: patient.id,
      accountId,
      firstName,
      lastName,
      sex,
      birthDate,
      ...(writer ? { writer } : {}),
      ...(secrecy ? { secrecy } : {}),
      ...(allergies ? { allergies } : {}),
      ...((await hasConsulted(env, patient.id)) ? { returning: true as const } : {}),
    },
    known,
    course,
    now,
    ...(earlier ? { again: earlier } : {}),
  })
  return accept(room)
}

/** Whether a consultation of theirs ended here before. */
async function hasConsulted(env: Env, patientId: string): Promise<boolean> {
  const rows = await database(env)
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.patientId, patientId), eq(consultations.state, 'ended')))
    .limit(1)
  return rows.length > 0
}

/** The adult whose account it is: who writes for a beneficiary. */
async function holderOf(env: Env, accountId: string): Promise<{ firstName: string; lastName: string } | null> {
  const [row] = await database(env)
    .select({ firstName: patients.firstName, lastName: patients.lastName })
    .from(patients)
    .where(and(eq(patients.accountId, accountId), eq(patients.relation, 'self')))
  return row ?? null
}

/** Between its row and its room a question is being opened; longer than this, whoever opened it died, in milliseconds. */
const OPENING_MS = 30_000

type Asker = { patientId: string; accountId: string }

/**
 * The question that an account has open for a patient, asked of its room: the list may lag behind an end by a moment.
 * Of a minor's secret question the account of their parents is told nothing here either.
 */
export async function openQuestion(env: Env, { patientId, accountId }: Asker, now: number): Promise<Problem | null> {
  const db = database(env)
  const [row] = await db
    .select({ id: consultations.id, createdAt: consultations.createdAt })
    .from(consultations)
    .where(
      and(eq(consultations.patientId, patientId), eq(consultations.accountId, accountId), eq(consultations.open, true)),
    )
  if (!row) return null
  const state = await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(row.id)).openness()
  if (state === 'open' || (state === 'unknown' && now - row.createdAt < OPENING_MS))
    return { problem: 'question-open', more: { consultationId: row.id } }
  // Closed since, or never opened because the Worker died between the row and the room: the row is out of date.
  await db.update(consultations).set({ open: false }).where(eq(consultations.id, row.id))
  return null
}
