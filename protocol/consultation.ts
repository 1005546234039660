import * as z from 'zod/mini'
import { type AddedAnswer, type AddedStepId, type Answers, isAddedStep, STEPS } from '../domain/intake/answers.ts'
import { call, pastCall } from './call.ts'
import { addedStepId, course } from './pathway.ts'
import { outcome } from './report.ts'
import { channel, consultationState, documentKind, instant, relation, sex, specialty } from './vocabulary.ts'

export const attachment = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() })
export type AttachmentView = z.infer<typeof attachment>

export const entry = z.object({
  seq: z.number(),
  key: z.exactOptional(z.string()),
  from: z.enum(['bot', 'patient', 'doctor', 'system']),
  at: instant,
  text: z.exactOptional(z.string()),
  attachment: z.exactOptional(attachment),
  /** Which saying of the service this is, so that a page can do more than show its text. */
  notice: z.exactOptional(z.string()),
})
export type EntryView = z.infer<typeof entry>

export const step = z.union([z.enum(STEPS), addedStepId])

const ownAnswers = {
  channel: z.exactOptional(channel),
  interlocutor: z.exactOptional(specialty),
  symptoms: z.exactOptional(z.string()),
  attachments: z.exactOptional(z.array(z.string())),
  weightKg: z.exactOptional(z.number()),
  heightCm: z.exactOptional(z.number()),
  treatments: z.exactOptional(z.string()),
  antecedents: z.exactOptional(z.string()),
  pregnant: z.exactOptional(z.boolean()),
  country: z.exactOptional(z.string()),
}
const addedAnswer = z.union([z.string(), z.number(), z.boolean()])
/** Answers as a room keeps them. */
export const answers = z.object({
  ...ownAnswers,
  added: z.exactOptional(z.record(addedStepId, addedAnswer)),
})

const answerValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** Answers as the contract has them: those to a pathway's own steps stand under their step, as all others do. */
const answersView = z.catchall(z.object(ownAnswers), answerValue)
export type AnswersView = z.infer<typeof answersView>

/** The answers of a view, as the rules know them. */
export function answersOf({ attachments, ...view }: AnswersView): Answers {
  const added: Record<AddedStepId, AddedAnswer> = {}
  for (const [name, value] of Object.entries(view)) {
    const answer = addedAnswer.safeParse(value)
    if (isAddedStep(name) && answer.success) added[name] = answer.data
  }
  const own = z.object(ownAnswers).parse(view)
  return { ...own, ...(attachments ? { attachments } : {}), ...(Object.keys(added).length > 0 ? { added } : {}) }
}

export const prompt = z.object({
  step,
  kind: z.enum(['choice', 'text', 'files', 'number', 'boolean', 'country', 'date', 'send']),
  text: z.string(),
  options: z.exactOptional(z.array(z.object({ value: z.string(), label: z.string() }))),
  unit: z.exactOptional(z.string()),
  /** What the profile already knows. */
  known: z.exactOptional(answerValue),
  /** Which question of how many this is, from 1. */
  number: z.number(),
  of: z.number(),
})
export type PromptView = z.infer<typeof prompt>

export const documentOfConsultation = z.object({
  id: z.string(),
  kind: documentKind,
  /** A report that completes an earlier one. */
  addendum: z.exactOptional(z.literal(true)),
  title: z.string(),
  createdAt: instant,
})

export const rating = z.object({
  avoidedVisit: z.exactOptional(z.boolean()),
  stars: z.exactOptional(z.int().check(z.minimum(1), z.maximum(5))),
  comment: z.exactOptional(z.string().check(z.maxLength(10_000))),
})

export const waiting = z.object({
  position: z.number(),
  /** `null` while no doctor is online: nobody can say. */
  estimateSeconds: z.nullable(z.number()),
  deadline: instant,
  onlineDoctors: z.number(),
  /** Whether general practitioners may answer too, while the specialty is closed or has nobody online. */
  overflow: z.boolean(),
})

const presence = z.object({ here: z.boolean(), since: z.nullable(instant) })

const handOver = z.object({ at: instant, from: z.string(), to: z.string(), note: z.string() })

export const consultation = z.object({
  id: z.string(),
  /** Rises with every view that the room makes: of two, whatever came first, the higher is how things stand. */
  revision: z.number(),
  state: consultationState,
  channel: z.nullable(channel),
  specialty: z.nullable(specialty),
  pathway: z.nullable(z.string()),
  /** The version of its pathway that it began with; `null` without one. */
  course: z.nullable(course),
  patient: z.object({
    id: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    age: z.number(),
    /** Told instead of the age below two years. */
    ageMonths: z.exactOptional(z.number()),
    sex,
    birthDate: z.string(),
    /** The adult who writes, where it is not the patient. */
    writer: z.exactOptional(z.object({ firstName: z.string(), lastName: z.string() })),
    /** A minor who asks that their parents be told nothing (L1111-5 CSP). */
    secrecy: z.exactOptional(z.boolean()),
    /** Those that the profile holds; of a closed question, those that it held then. */
    allergies: z.exactOptional(z.string()),
  }),
  prompt: z.nullable(prompt),
  answers: answersView,
  /** The question's files, those not chosen yet included. */
  attachments: z.array(attachment),
  entries: z.array(entry),
  waiting: z.nullable(waiting),
  doctor: z.nullable(z.object({ name: z.string(), specialty, rpps: z.string(), address: z.exactOptional(z.string()) })),
  /** Who is on its page, and since when. */
  presence: z.object({ patient: presence, doctor: presence }),
  /** Up to which entry each side has read. */
  read: z.object({ patient: z.number(), doctor: z.number() }),
  /** Until when an absent patient has time to come back; only while `taken`. */
  returnBy: z.nullable(instant),
  /** The call that is on, and those that are over. */
  call: z.nullable(call),
  calls: z.array(pastCall),
  /** The notes of doctors who passed it on, for doctors alone; the patient gets none. */
  handOvers: z.array(handOver),
  documents: z.array(documentOfConsultation),
  /** What the doctor ended it with. */
  outcome: z.nullable(outcome),
  rating: z.nullable(rating),
  createdAt: instant,
  submittedAt: z.nullable(instant),
  takenAt: z.nullable(instant),
  endedAt: z.nullable(instant),
})
export type ConsultationView = z.infer<typeof consultation>

export const consultationSummary = z.object({
  id: z.string(),
  state: consultationState,
  channel: z.nullable(channel),
  specialty: z.nullable(specialty),
  patient: z.object({ id: z.string(), firstName: z.string(), lastName: z.string(), relation }),
  excerpt: z.string(),
  doctorName: z.nullable(z.string()),
  createdAt: instant,
  submittedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
})
export const consultationList = z.object({ consultations: z.array(consultationSummary) })

export const openConsultationBody = z.object({
  patientId: z.string(),
  pathway: z.optional(z.string()),
  acceptsTerms: z.optional(z.boolean()),
  /** The version of the terms that was shown; where another is in force by now, it is asked for again. */
  termsVersion: z.optional(z.string()),
})
export const answerBody = z.object({ step: z.string(), value: z.unknown() })
export const waitingBody = z.object({ decision: z.enum(['wait', 'cancel']) })
