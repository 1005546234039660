import { and, asc, count, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { iso } from '../../../domain/language/instant.ts'
import type { DoctorsForm, FormQuestion } from '../../../domain/pathway/form.ts'
import { questionsOf } from '../../../domain/pathway/form.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { CareFacts } from '../../../durable-objects/consultation-room/careFacts.ts'
import { formAnswers, type KeptForm } from '../../../protocol/pathwayForm.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { pathwayForms } from '../../storage/pathwaySchema.ts'
import { inCare } from '../doctor/inCare.ts'
import { allVersions } from './versionsOf.ts'

type Row = typeof pathwayForms.$inferSelect
export type FormInCare = { care: CareFacts; version: number; form: DoctorsForm; versions: Map<number, DoctorsForm> }

/** The form of the version that this consultation began with, to its treating doctor; a pathway without one has none. */
export async function formInCare(context: Context, action: Action): Promise<Result<FormInCare, Problem>> {
  const { env, params } = context
  const care = await inCare(context, params['id'] ?? '', action)
  if (!care.ok) return care
  const { course } = care.value
  if (!course || course.id !== params['pathway']) return refuse<Problem>({ problem: 'not-found' })
  const all = (await allVersions(env)).get(course.id) ?? []
  const versions = new Map(
    all.flatMap(({ version, document }): [number, DoctorsForm][] => (document.form ? [[version, document.form]] : [])),
  )
  const form = versions.get(course.version)
  if (!form) return refuse<Problem>({ problem: 'not-found' })
  return accept({ care: care.value, version: course.version, form, versions })
}

/** A patient was seen in a pathway once a doctor had the question and it was not missed. */
const SEEN = ['taken', 'active', 'ended']

/** Which teleconsultation of this patient in this pathway it is, from 1. */
export async function rankOf(env: Env, { consultationId, patient, submittedAt }: CareFacts, pathway: string) {
  const [row] = await database(env)
    .select({ before: count() })
    .from(consultations)
    .where(
      and(
        eq(consultations.patientId, patient.id),
        eq(consultations.pathway, pathway),
        ne(consultations.id, consultationId),
        inArray(consultations.state, SEEN),
        lt(consultations.submittedAt, submittedAt ?? 0),
      ),
    )
  return (row?.before ?? 0) + 1
}

/** Every form of this patient in this pathway, oldest first. */
export const formsOfPatient = (env: Env, patientId: string, pathway: string): Promise<Row[]> =>
  database(env)
    .select()
    .from(pathwayForms)
    .where(and(eq(pathwayForms.patientId, patientId), eq(pathwayForms.pathwayId, pathway)))
    .orderBy(asc(pathwayForms.at))

export const keptFormOf = ({ consultationId, at, doctorName, answers, note }: Row): KeptForm => ({
  consultationId,
  at: iso(at),
  doctorName,
  answers: formAnswers.parse(JSON.parse(answers)),
  note,
})

/** Questions that earlier forms answered and this version no longer asks. */
export function olderQuestions({ form, versions }: FormInCare, rows: readonly Row[]): FormQuestion[] {
  const known = new Set(questionsOf(form).map(({ id }) => id))
  const older = new Map<string, FormQuestion>()
  for (const { version } of rows) {
    const asked = versions.get(version)
    for (const question of asked ? questionsOf(asked) : [])
      if (!known.has(question.id)) older.set(question.id, question)
  }
  return [...older.values()]
}
