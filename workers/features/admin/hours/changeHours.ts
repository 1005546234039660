import { differences } from '../../../../domain/audit/differences.ts'
import { checkHours } from '../../../../domain/schedule/checkHours.ts'
import { parisClock } from '../../../../domain/schedule/parisClock.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import { hoursBody } from '../../../../protocol/hours.ts'
import { json } from '../../../http/answer.ts'
import { readJson } from '../../../http/body.ts'
import type { Handler } from '../../../http/context.ts'
import { database } from '../../../storage/database.ts'
import { openingHoursRows } from '../../../storage/hoursSchema.ts'
import { openingHoursOf } from '../../../storage/openingHours.ts'
import { changeLine } from '../../../storage/recordChange.ts'

/**
 * `PUT /api/admin/opening-hours/{specialty}`: the week, the holidays, the exceptional days. General practitioners answer
 * around the clock (product.md 2.2): theirs are nobody's to change. The queue hears of it at once, and again each hour.
 */
export const changeHours: Handler = async (context) => {
  const { env, now, request, params } = context
  const before = (await openingHoursOf(env)).find(({ specialty }) => specialty === params['specialty'])
  if (!before || before.specialty === 'generalist') return { problem: 'not-found' }
  const body = await readJson(request, hoursBody)
  if (!body.ok) return body.refusal
  const checked = checkHours(body.value)
  if (!checked.ok) return { problem: 'invalid', errors: checked.refusal }
  const today = parisClock(now).day
  const hours = { ...checked.value, exceptions: checked.value.exceptions.filter(({ day }) => day >= today) }
  const { specialty } = before
  const row = {
    slots: JSON.stringify(hours.slots),
    exceptions: JSON.stringify(hours.exceptions),
    closedOnHolidays: hours.closedOnHolidays,
    updatedAt: now,
  }
  const changes = differences(before.hours, hours)
  const db = database(env)
  if (Object.keys(changes).length > 0) {
    await db.batch([
      db
        .insert(openingHoursRows)
        .values({ specialty, ...row })
        .onConflictDoUpdate({ target: openingHoursRows.specialty, set: row }),
      changeLine(context, { action: 'hours.change', subject: SPECIALTY_LABELS[specialty].fr, changes }),
    ])
    await env.WAITING_ROOM.getByName(specialty).setHours(JSON.stringify(hours))
  }
  return json({ specialty, ...hours, usual: before.usual && Object.keys(changes).length === 0 })
}
