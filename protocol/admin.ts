import * as z from 'zod/mini'
import { DOCTOR_STATES } from '../domain/people/doctorState.ts'
import { doctorProfile } from './doctorProfile.ts'
import { instant, specialty } from './vocabulary.ts'

/** A specialty's queue now. */
export const watchedQueue = z.object({
  specialty,
  /** Those that are overdue included. */
  waiting: z.number(),
  overdue: z.number(),
  /** Since when the first in the queue waits. */
  oldestAt: z.nullable(instant),
  /** Who has a desk of this specialty open. */
  doctors: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type WatchedQueue = z.infer<typeof watchedQueue>
export const watchedQueues = z.object({ queues: z.array(watchedQueue), at: instant })

/** How far back waits are looked at. */
export const WAIT_DAYS = [1, 7, 30] as const
export const hourOfWaits = z.object({
  /** Of the day, 0–23, Europe/Paris. */
  hour: z.number(),
  count: z.number(),
  p50Seconds: z.number(),
  p90Seconds: z.number(),
})
export type HourOfWaitsView = z.infer<typeof hourOfWaits>
export const waits = z.object({
  days: z.number(),
  waits: z.array(z.object({ specialty, hours: z.array(hourOfWaits) })),
})

/** What no try could deliver: a mail, a webhook's event, what a consultation or the house itself had to do. */
export const parkedKind = z.enum(['mail', 'sms', 'webhook', 'consultation', 'house'])
export const parkedDelivery = z.object({
  /** Opaque; for retrying. */
  id: z.string(),
  kind: parkedKind,
  /** The letter's template, the event's type, or what was to be done. */
  what: z.string(),
  /** The addressee, the endpoint, or the consultation. */
  to: z.string(),
  at: z.nullable(instant),
})
export type ParkedDelivery = z.infer<typeof parkedDelivery>
export const parkedDeliveries = z.object({ parked: z.array(parkedDelivery) })
export const retryBody = z.object({
  ids: z.array(z.string().check(z.maxLength(400))).check(z.minLength(1), z.maxLength(200)),
})
/** How many of them were still parked, and are tried again. */
export const retried = z.object({ retried: z.number() })

export const managedDoctor = z.object({
  ...doctorProfile.shape,
  id: z.string(),
  state: z.enum(DOCTOR_STATES),
  /** Until when the invitation holds, or did. */
  invitedUntil: z.nullable(instant),
  passkeys: z.number(),
  lastSeenAt: z.nullable(instant),
})
export type ManagedDoctor = z.infer<typeof managedDoctor>
export const managedDoctors = z.object({ doctors: z.array(managedDoctor) })
export const invitedDoctor = z.object({ id: z.string(), until: instant })
