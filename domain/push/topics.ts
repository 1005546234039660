import { PUSH_TOPICS } from '../consultation/consequences.ts'

/** What a page that is open alerts to: all that the service tells a device, and what only an open page can see. */
export const ALERT_TOPICS = [...PUSH_TOPICS, 'patient-back', 'called', 'return-window', 'return-over'] as const
export type AlertTopic = (typeof ALERT_TOPICS)[number]
