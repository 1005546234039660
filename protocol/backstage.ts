import * as z from 'zod/mini'
import type { ConsultationState } from '../domain/consultation/consultation.ts'
import type { Channel, Specialty } from '../domain/vocabulary.ts'

/** What lists and mails need to know of a consultation. Times are epoch milliseconds; `version` only rises. */
export type Projection = {
  id: string
  version: number
  accountId: string
  patientId: string
  patientFirstName: string
  state: ConsultationState
  open: boolean
  channel: Channel | null
  specialty: Specialty | null
  excerpt: string
  doctorId: string | null
  doctorName: string | null
  createdAt: number
  submittedAt: number | null
  endedAt: number | null
  rating: string | null
}

/** A letter ready to leave, as a courier takes it; `id` names the deed, so that it leaves once. */
export const outgoingMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  template: z.string(),
  code: z.nullable(z.string()),
})
export type OutgoingMail = z.infer<typeof outgoingMail>
