import { DEFAULT_HOURS, type OpeningHours } from '../../domain/schedule/slots.ts'
import { SPECIALTIES, type Specialty } from '../../domain/vocabulary.ts'
import { openingHours } from '../../protocol/hours.ts'
import { database } from './database.ts'
import { openingHoursRows } from './hoursSchema.ts'

export type HoursOfSpecialty = { specialty: Specialty; hours: OpeningHours; usual: boolean }

/** When each specialty answers: as an administrator set it, else as the service came. */
export async function openingHoursOf(env: Env): Promise<HoursOfSpecialty[]> {
  const rows = await database(env).select().from(openingHoursRows)
  return SPECIALTIES.map((specialty) => {
    const row = rows.find((each) => each.specialty === specialty)
    if (!row) return { specialty, hours: DEFAULT_HOURS[specialty], usual: true }
    const { closedOnHolidays, slots, exceptions } = row
    const hours = openingHours.parse({
      closedOnHolidays,
      slots: JSON.parse(slots),
      exceptions: JSON.parse(exceptions),
    })
    return { specialty, hours, usual: false }
  })
}

/** Tells each queue its hours again: one that did not hear of a change does so within the hour. */
export async function tellHours(env: Env): Promise<void> {
  const changed = (await openingHoursOf(env)).filter(({ usual }) => !usual)
  await Promise.all(
    changed.map(({ specialty, hours }) => env.WAITING_ROOM.getByName(specialty).setHours(JSON.stringify(hours))),
  )
}
