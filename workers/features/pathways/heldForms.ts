import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { type FormAnswer, questionsOf } from '../../../domain/pathway/form.ts'
import { formAnswerText } from '../../../domain/pathway/formWords.ts'
import { formAnswers } from '../../../protocol/pathwayForm.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { pathwayForms } from '../../storage/pathwaySchema.ts'
import { allVersions } from './versionsOf.ts'

/** A doctor's form as the person it is about reads it: each answer in words, by the version that asked. */
export type HeldForm = {
  consultationId: string
  pathway: string
  version: number
  title: Phrase
  doctorName: string
  at: string
  answers: Record<string, FormAnswer>
  lines: { label: Phrase; answer: Phrase }[]
  note: string
}

/** @param accountId whose questions they are of: what another account asked for this person is not its to read */
export async function heldForms(env: Env, patientId: string, accountId: string): Promise<HeldForm[]> {
  const rows = await database(env)
    .select(getTableColumns(pathwayForms))
    .from(pathwayForms)
    .innerJoin(consultations, eq(consultations.id, pathwayForms.consultationId))
    .where(and(eq(pathwayForms.patientId, patientId), eq(consultations.accountId, accountId)))
    .orderBy(asc(pathwayForms.at))
  if (rows.length === 0) return []
  const versions = await allVersions(env)
  return rows.map(({ consultationId, pathwayId, version, doctorName, at, note, ...row }) => {
    const document = versions.get(pathwayId)?.find((each) => each.version === version)?.document
    const answers = formAnswers.parse(JSON.parse(row.answers))
    const lines = (document?.form ? questionsOf(document.form) : []).flatMap((question) => {
      const answer = answers[question.id]
      if (answer === undefined) return []
      const words = { fr: formAnswerText(question, answer, 'fr'), en: formAnswerText(question, answer, 'en') }
      return [{ label: question.label, answer: words }]
    })
    const title = document?.title ?? { fr: pathwayId, en: pathwayId }
    return {
      consultationId,
      pathway: pathwayId,
      version,
      title,
      doctorName,
      at: new Date(at).toISOString(),
      answers,
      lines,
      note,
    }
  })
}
