import * as z from 'zod/mini'
import { doctorsForm, question } from './pathwayDocument.ts'
import { freeText, instant } from './vocabulary.ts'

export const formAnswers = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

export const formBody = z.object({ answers: formAnswers, note: z.optional(freeText) })

const keptForm = z.object({
  consultationId: z.string(),
  at: instant,
  doctorName: z.string(),
  answers: formAnswers,
  note: z.string(),
})
export type KeptForm = z.infer<typeof keptForm>

/** A doctor's form of a consultation, with all that came before it, oldest first. */
export const formView = z.object({
  pathway: z.string(),
  version: z.number(),
  form: doctorsForm,
  /** Which teleconsultation of this patient in this pathway it is. */
  teleconsultation: z.number(),
  /** What this doctor kept for this consultation; `null` before. */
  kept: z.nullable(keptForm),
  earlier: z.array(keptForm),
  /** Questions that only earlier versions asked, so that their answers can be read. */
  olderQuestions: z.array(question),
})
export type FormView = z.infer<typeof formView>

export const formKept = z.object({ pathway: z.string(), answers: formAnswers, note: z.string(), at: instant })
