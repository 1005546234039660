import * as z from 'zod/mini'
import { RELEASE_REASONS } from '../domain/consultation/handOver.ts'
import { GENERIC_KINDS } from '../domain/medicines/medicine.ts'
import { guidance, tag } from './pathway.ts'
import { prescriptionLine, writtenLine } from './prescriptionLine.ts'
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
  /** How the desk marks it; `null` without a pathway. Absent in cards older than tags are. */
  tag: z._default(z.nullable(tag), null),
  waitingSince: instant,
  /** When its time runs out. Absent in cards older than this is. */
  deadline: z._default(z.nullable(instant), null),
  /** The patient has consulted here before. */
  returning: z._default(z.boolean(), false),
  overdue: z.boolean(),
  overflow: z.boolean(),
  excerpt: z.string(),
})
export type QueueCard = z.infer<typeof queueCard>

export const queue = z.object({
  /** Doctors who take questions: those on pause are there, and not counted. */
  onlineDoctors: z.number(),
  busyDoctors: z.number(),
  pausedDoctors: z.number(),
  /** How many wait: of a long queue only the first cards are shown. */
  waiting: z.number(),
  guidance: z.array(guidance),
  cards: z.array(queueCard),
})
export type QueueView = z.infer<typeof queue>

/** What the desk's socket says: the queue, or that a colleague passed a question on to this doctor. */
export const deskMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('queue'),
    ...queue.shape,
    /** Whether this doctor is on pause. */
    paused: z.boolean(),
  }),
  z.object({ type: z.literal('handed-over'), consultationId: z.string(), from: z.string() }),
])
export type DeskMessage = z.infer<typeof deskMessage>

export const presenceBody = z.object({ paused: z.boolean() })
export const releaseBody = z.object({ reason: z.optional(z.enum(RELEASE_REASONS)) })
export const handOverBody = z.object({
  doctorId: z.optional(z.string()),
  specialty: z.optional(specialty),
  note: freeText,
})
export const colleagueList = z.object({
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), specialty, online: z.boolean() })),
})

export const prescriptionBody = z.object({
  lines: z.array(writtenLine),
  renewals: z.optional(z.number()),
})
const { cis, quantity, durationDays } = writtenLine.shape
/** Lines that are still being written: what is not there yet is left out. */
export const prescriptionCheckBody = z.object({
  lines: z.array(z.object({ cis, medicine: z.string(), quantity, durationDays })),
  renewals: z.optional(z.number()),
})
const finding = z.object({
  path: z.string(),
  kind: z.string(),
  severity: z.enum(['refused', 'asked']),
  message: z.string(),
  /** The text of the law that it rests on. */
  rule: z.optional(z.string()),
})
export type FindingView = z.infer<typeof finding>
export const prescriptionChecked = z.object({ findings: z.array(finding) })
/** The draft as it will be signed, the common denominations in it, and what the doctor must have thought of. */
export const prescriptionDrafted = z.object({
  id: z.string(),
  state: z.literal('draft'),
  lines: z.array(prescriptionLine),
  renewals: z.number(),
  warnings: z.array(finding),
})
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
/** `snapshot`: the day or month at which the base was published; `corrected`: what was looked for instead of a misspelt text. */
export const medicineList = z.object({
  snapshot: z.optional(z.string()),
  corrected: z.optional(z.string()),
  medicines: z.array(medicine),
})

export const medicineRead = z.object({
  medicine,
  group: z.array(z.object({ cis: z.string(), name: z.string(), marketed: z.boolean(), kind: z.enum(GENERIC_KINDS) })),
})
export const earlierPrescriptions = z.object({
  prescriptions: z.array(
    z.object({
      documentId: z.string(),
      number: z.string(),
      issuedAt: instant,
      /** Signed in this very consultation. */
      here: z.boolean(),
      revoked: z.boolean(),
      lines: z.array(writtenLine),
      renewals: z.number(),
    }),
  ),
})
