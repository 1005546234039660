import * as z from 'zod/mini'
import { outcome, report, sections } from './report.ts'
import { consultationState, freeText, instant, specialty } from './vocabulary.ts'

const name = z.string().check(z.minLength(1), z.maxLength(80))

/** A doctor's own: a template fills the parts of a report, a quick text goes where the doctor writes. */
export const doctorText = z.object({
  id: z.string(),
  kind: z.enum(['template', 'quick']),
  name,
  sections: z.nullable(sections),
  text: z.string(),
})
export type DoctorText = z.infer<typeof doctorText>
export const doctorTexts = z.object({ texts: z.array(doctorText) })
export const doctorTextBody = z.object({
  kind: z.enum(['template', 'quick']),
  name,
  sections: z.optional(sections),
  text: z.optional(freeText),
})
export const doctorTextMade = z.object({ id: z.string() })

export const noteBody = z.object({ text: freeText })
export const reasonBody = z.object({ reason: freeText })
const note = z.object({ id: z.string(), at: instant, by: z.string(), text: z.string() })

const earlier = z.object({
  id: z.string(),
  at: instant,
  doctorName: z.nullable(z.string()),
  specialty: z.nullable(specialty),
  outcome: z.nullable(outcome),
  /** This doctor's own, which need no reason. */
  own: z.boolean(),
  /** `null` until the reason is given. */
  content: z.nullable(
    z.object({
      question: z.string(),
      reports: z.array(report),
      prescriptions: z.array(z.object({ documentId: z.string(), title: z.string() })),
    }),
  ),
})
export type EarlierConsultation = z.infer<typeof earlier>
/** What is known of a patient from before, to the doctor who has a question of theirs. */
export const history = z.object({ opened: z.boolean(), consultations: z.array(earlier), notes: z.array(note) })
export type HistoryView = z.infer<typeof history>

const dayEntry = z.object({
  id: z.string(),
  patient: z.object({ firstName: z.string(), lastName: z.string() }),
  state: consultationState,
  outcome: z.nullable(outcome),
  endedAt: z.nullable(instant),
  reportDue: z.boolean(),
})
/** What a doctor did since midnight in Paris, and what is left to write from any day. */
export const day = z.object({ consultations: z.array(dayEntry) })
export type DayView = z.infer<typeof day>
