/** The types of event that an insurer's own system may hear of (api.md, Integrators). */
export const EVENT_TYPES = [
  'consultation.submitted',
  'consultation.overdue',
  'consultation.cancelled',
  'consultation.taken',
  'consultation.ended',
  'consultation.missed',
  'report.published',
  'prescription.signed',
  'prescription.dispensed',
  'prescription.revoked',
  'rating.submitted',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** Sent only when somebody asks for it, to try an endpoint: no subscription names it. */
export const TEST_EVENT_TYPE = 'endpoint.test'

/** Whether an endpoint that chose these events hears of this one; `*` stands for all, those to come included. */
export const isSubscribed = (chosen: readonly string[], type: string): boolean =>
  type === TEST_EVENT_TYPE || chosen.includes('*') || chosen.includes(type)
