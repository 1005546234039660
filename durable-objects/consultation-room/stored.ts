import * as z from 'zod/mini'
import { CONSULTATION_STATES, type Consultation, DOCUMENT_KINDS } from '../../domain/consultation/consultation.ts'
import { RELEASE_REASONS } from '../../domain/consultation/handOver.ts'
import { PARTIES } from '../../domain/consultation/notices.ts'
import { OUTCOMES } from '../../domain/consultation/outcome.ts'
import type { Entry } from '../../domain/consultation/thread.ts'
import { SEXES, SPECIALTIES } from '../../domain/vocabulary.ts'
import { answers, attachment, rating } from '../../protocol/consultation.ts'
import { course, phrase } from '../../protocol/pathway.ts'

const instant = z.number()

const handedTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('doctor'), name: z.string(), specialty: z.enum(SPECIALTIES) }),
  z.object({ kind: z.literal('specialty'), specialty: z.enum(SPECIALTIES) }),
])
const handOver = z.object({ at: instant, from: z.string(), to: handedTo, note: z.string() })

/** A consultation as its room keeps it: read back through this schema, never cast. */
const consultation = z.object({
  id: z.string(),
  state: z.enum(CONSULTATION_STATES),
  patient: z.object({
    id: z.string(),
    accountId: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    sex: z.enum(SEXES),
    birthDate: z.string(),
    writer: z.exactOptional(z.object({ firstName: z.string(), lastName: z.string() })),
    secrecy: z.exactOptional(z.boolean()),
    allergies: z.exactOptional(z.string()),
    returning: z.exactOptional(z.literal(true)),
  }),
  // Absent in rooms older than pathways are.
  course: z._default(z.nullable(course), null),
  answers,
  known: answers,
  attachments: z.array(attachment),
  createdAt: instant,
  submittedAt: z.nullable(instant),
  queuedAt: z.nullable(instant),
  deadlineAt: z.nullable(instant),
  takenAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  cancellation: z.nullable(z.enum(['by-patient', 'no-doctor'])),
  // Absent in rooms older than outcomes are.
  outcome: z._default(z.nullable(z.enum(OUTCOMES)), null),
  doctor: z.nullable(
    z.object({
      id: z.string(),
      name: z.string(),
      specialty: z.enum(SPECIALTIES),
      rpps: z.string(),
      address: z.exactOptional(z.string()),
    }),
  ),
  // Absent in rooms older than handing over is.
  handedTo: z._default(z.nullable(z.enum(SPECIALTIES)), null),
  handOvers: z._default(z.array(handOver), []),
  documents: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(DOCUMENT_KINDS),
      addendum: z.exactOptional(z.literal(true)),
      title: z.string(),
      createdAt: instant,
    }),
  ),
  rating: z.nullable(rating),
})

const notice = z.discriminatedUnion('code', [
  z.object({ code: z.literal('question-sent'), waitMinutes: z.number() }),
  z.object({ code: z.literal('pathway-waiting'), text: phrase }),
  z.object({ code: z.literal('doctor-took'), doctorName: z.string() }),
  z.object({
    code: z.literal('document-ready'),
    kind: z.enum(DOCUMENT_KINDS),
    addendum: z.exactOptional(z.literal(true)),
  }),
  z.object({ code: z.literal('wait-overdue') }),
  z.object({ code: z.literal('waiting-again') }),
  z.object({ code: z.literal('cancelled') }),
  z.object({ code: z.literal('no-doctor') }),
  z.object({ code: z.literal('released'), reason: z.exactOptional(z.enum(RELEASE_REASONS)) }),
  z.object({ code: z.literal('handed-over'), doctorName: z.string(), to: handedTo }),
  z.object({ code: z.literal('call-started'), channel: z.enum(['audio', 'video']), by: z.enum(PARTIES) }),
  z.object({ code: z.literal('call-ended'), seconds: z.nullable(z.number()) }),
  z.object({ code: z.literal('ended'), outcome: z.exactOptional(z.enum(OUTCOMES)) }),
  z.object({ code: z.literal('missed') }),
])

const place = { seq: z.number(), key: z.nullable(z.string()), at: instant }
const entry = z.union([
  z.object({ ...place, from: z.enum(['patient', 'doctor']), text: z.string() }),
  z.object({ ...place, from: z.enum(['patient', 'doctor']), attachment }),
  z.object({ ...place, from: z.enum(['bot', 'system']), notice }),
])

export const readConsultation = (text: string): Consultation => consultation.parse(JSON.parse(text))
export const readEntry = (text: string): Entry => entry.parse(JSON.parse(text))
