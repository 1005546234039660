import * as z from 'zod/mini'
import { day, specialty } from './vocabulary.ts'

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const span = z.object({ from: time, to: time })
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

/** A specialty's hours as they are kept. */
export const openingHours = z.object({
  slots: z.array(z.object({ weekday, from: time, to: time })),
  closedOnHolidays: z.boolean(),
  exceptions: z.array(z.object({ day, spans: z.array(span) })),
})

const line = z.string().check(z.maxLength(200))
/** As typed: seven lines, Monday first, such as « 09:00–13:00, 14:00–19:00 »; an empty one is a closed day. */
export const hoursBody = z.object({
  week: z.array(line).check(z.length(7)),
  closedOnHolidays: z.boolean(),
  exceptions: z.array(z.object({ day: line, hours: line })).check(z.maxLength(100)),
})
export type HoursBody = z.infer<typeof hoursBody>

export const managedHours = z.object({
  specialty,
  ...openingHours.shape,
  /** Whether these are the hours that came with the service. */
  usual: z.boolean(),
})
export type ManagedHours = z.infer<typeof managedHours>
export const managedHoursList = z.object({ hours: z.array(managedHours) })

/** What patients say of the service, for those who improve it. */
export const ratingAverage = z.object({
  specialty,
  count: z.number(),
  /** Of those who gave stars; `null` without any. */
  stars: z.nullable(z.number()),
  /** The share that was spared a visit, of those who said. */
  avoidedVisit: z.nullable(z.number()),
})
export const givenRating = z.object({
  consultationId: z.string(),
  endedAt: z.nullable(z.iso.datetime()),
  specialty: z.nullable(specialty),
  doctor: z.nullable(z.string()),
  stars: z.nullable(z.number()),
  avoidedVisit: z.nullable(z.boolean()),
  comment: z.nullable(z.string()),
})
export type GivenRating = z.infer<typeof givenRating>
export const ratings = z.object({
  averages: z.array(ratingAverage),
  ratings: z.array(givenRating),
  next: z.nullable(z.string()),
})
