import { and, gte, isNotNull, sql } from 'drizzle-orm'
import { parisClock } from '../../../domain/schedule/parisClock.ts'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { WAIT_STEP_SECONDS, waitsByHour } from '../../../domain/waiting/waitStatistics.ts'
import { WAIT_DAYS } from '../../../protocol/admin.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const USUAL_DAYS = 7
/** Two hours and more are one step: nobody reads a finer difference there. */
const STEPS_MAX = 240

/**
 * `GET /api/admin/waits`: from sending to the first doctor, by specialty and hour. The database counts by whole hours of
 * UTC, as the clocks of Paris are always whole hours from them; which hour of the day that was is decided here.
 */
export const readWaits: Handler = async ({ env, now, url }) => {
  const days = WAIT_DAYS.find((known) => String(known) === url.searchParams.get('days')) ?? USUAL_DAYS
  const hour = sql<number>`${consultations.submittedAt} / ${sql.raw(String(HOUR_MS))}`
  const steps = sql<number>`min((${consultations.takenAt} - ${consultations.submittedAt}) / ${sql.raw(String(WAIT_STEP_SECONDS * 1000))}, ${sql.raw(String(STEPS_MAX))})`
  const rows = await database(env)
    .select({ specialty: consultations.specialty, hour, steps, count: sql<number>`count(*)` })
    .from(consultations)
    .where(and(gte(consultations.submittedAt, now - days * DAY_MS), isNotNull(consultations.takenAt)))
    .groupBy(consultations.specialty, hour, steps)
  const counts = rows.map((row) => ({ ...row, hour: Math.floor(parisClock(row.hour * HOUR_MS).minutes / 60) }))
  const waits = SPECIALTIES.map((specialty) => ({
    specialty,
    hours: waitsByHour(counts.filter((count) => count.specialty === specialty)),
  }))
  return json({ days, waits })
}
