import * as z from 'zod/mini'
import { RELEASE_REASONS } from '../domain/consultation/handOver.ts'
import { GENERIC_KINDS } from '../domain/medicines/medicine.ts'
import { SUBSTITUTION_REASONS } from '../domain/prescription/contents.ts'
import { channel, freeText, instant, sex, specialty } from './vocabulary.ts'

export const queueCard = z.object({
  consultationId: z.string(),
  patient: z.object({
    firstName: z.string(),
    lastName: z.string(),
    age: z.number(),
    ageMonths: z.optional(z.number()),
    sex,
  }),
  channel,
  specialty,
  pathway: z.nullable(z.string()),
  waitingSince: instant,
  overdue: z.boolean(),
  overflow: z.boolean(),
  excerpt: z.string(),
})
export type QueueCard = z.infer<typeof queueCard>

export const queue = z.object({
  onlineDoctors: z.number(),
  guidance: z.array(z.unknown()),
  cards: z.array(queueCard),
})
export type QueueView = z.infer<typeof queue>

/** What the desk's socket says: the queue, or that a colleague passed a question on to this doctor. */
export const deskMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('queue'), ...queue.shape }),
  z.object({ type: z.literal('handed-over'), consultationId: z.string(), from: z.string() }),
])
export type DeskMessage = z.infer<typeof deskMessage>

export const releaseBody = z.object({ reason: z.optional(z.enum(RELEASE_REASONS)) })
export const handOverBody = z.object({
  doctorId: z.optional(z.string()),
  specialty: z.optional(specialty),
  note: freeText,
})
export const colleagueList = z.object({
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), specialty, online: z.boolean() })),
})

/** The consultations that a doctor has now, so that a reload brings them back. */
export const reportBody = z.object({ text: freeText })
export const reportPublished = z.object({ documentId: z.string() })

const line = z.object({
  cis: z.exactOptional(z.string()),
  medicine: z.string(),
  posology: z.string(),
  /** Packs, or days for one dispensing: at least one of the two. */
  quantity: z.exactOptional(z.number()),
  durationDays: z.exactOptional(z.number()),
  reimbursable: z.boolean(),
  nonSubstitutable: z.exactOptional(z.enum(SUBSTITUTION_REASONS)),
})
export const prescriptionBody = z.object({
  lines: z.array(line),
  renewals: z.optional(z.number()),
})
export const prescriptionDrafted = z.object({ id: z.string(), state: z.literal('draft') })
export const prescriptionSigned = z.object({
  id: z.string(),
  state: z.literal('signed'),
  documentId: z.string(),
  url: z.string(),
})
export const revokeBody = z.object({ reason: freeText })

export const medicine = z.object({
  cis: z.string(),
  name: z.string(),
  inn: z.string(),
  form: z.string(),
  routes: z.array(z.string()),
  marketed: z.boolean(),
  reimbursable: z.boolean(),
  /** In percent, the highest among its packs. */
  rate: z.nullable(z.number()),
  /** Its generic group, and how many others are in it. */
  generics: z.optional(z.object({ group: z.string(), kind: z.enum(GENERIC_KINDS), others: z.number() })),
  conditions: z.array(z.string()),
  prescribable: z.boolean(),
  reason: z.optional(z.string()),
})
/** `snapshot`: the day or month at which the base was published. */
export const medicineList = z.object({ snapshot: z.optional(z.string()), medicines: z.array(medicine) })
