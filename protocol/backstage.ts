import * as z from 'zod/mini'
import type { ConsultationState } from '../domain/consultation/consultation.ts'
import type { Outcome } from '../domain/consultation/outcome.ts'
import type { Channel, Specialty } from '../domain/vocabulary.ts'
import type { EventType } from '../domain/webhooks/eventTypes.ts'

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
  pathway: string | null
  excerpt: string
  doctorId: string | null
  doctorName: string | null
  createdAt: number
  submittedAt: number | null
  takenAt: number | null
  endedAt: number | null
  outcome: Outcome | null
  rating: string | null
}

/** What a letter about a consultation says of time, where its pathway has its own. `null`: the deployment's. */
export type OwnTimes = { waitTimeoutSeconds: number | null; returnWindowSeconds: number | null }

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

/** Something that happened, thin: ids and states only, never health data or names. `at` in epoch milliseconds. */
export type HouseEvent = {
  /** Names the deed, so that it is one event however often it is told. */
  id: string
  type: EventType
  at: number
  /** Whose organisation hears of it. */
  accountId: string
  data: Record<string, string>
}

/** An event on its way to one endpoint, as its courier takes it. */
export type OutgoingEvent = {
  endpointId: string
  /** The `webhook-id`: the same at every attempt, replay and endpoint. */
  webhookId: string
  type: string
  at: number
  data: Record<string, string>
  /** False while the endpoint is switched off: the event is logged, and can be replayed later. */
  enabled: boolean
}

/** Where an endpoint's events go, and the secrets that sign them: the one before the last rotation until its time is over. */
export type WebhookTarget = {
  url: string
  secret: string
  previous: { secret: string; until: number } | null
  disabledAt: number | null
}

/** Why a courier switches its endpoint off. */
export type CourierDisables = 'gone' | 'failing'
