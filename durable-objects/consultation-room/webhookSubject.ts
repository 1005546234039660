import * as z from 'zod/mini'
import { CONSULTATION_STATES, type ConsultationState } from '../../domain/consultation/consultation.ts'
import { EVENT_TYPES, type EventType } from '../../domain/webhooks/eventTypes.ts'

const subject = z.object({ type: z.enum(EVENT_TYPES), state: z.enum(CONSULTATION_STATES), at: z.number() })

/** An event is what happened then, not what is true when its turn comes: the row itself says which, and when. */
export const webhookSubject = (type: EventType, state: ConsultationState, at: number): string =>
  JSON.stringify({ type, state, at })

export const readWebhookSubject = (text: string) => subject.parse(JSON.parse(text))
