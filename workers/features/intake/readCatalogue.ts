import { isoOrNull } from '../../../domain/language/instant.ts'
import { limitsFrom } from '../../../domain/limits.ts'
import { closedDays, isOpen, nextOpening } from '../../../domain/schedule/openingHours.ts'
import { CHANNELS } from '../../../domain/vocabulary.ts'
import { CHANNEL_LABELS } from '../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { openingHoursOf } from '../../storage/openingHours.ts'
import { offeredPathways } from '../pathways/offeredPathways.ts'

/** `GET /api/catalogue`: what can be asked, of whom, and when they answer. */
export const readCatalogue: Handler = async (context) => {
  const { env, locale, now } = context
  const specialties = await Promise.all(
    (await openingHoursOf(env)).map(async ({ specialty: id, hours }) => {
      const opening = nextOpening(hours, now)
      return {
        id,
        label: SPECIALTY_LABELS[id][locale],
        slots: hours.slots,
        closedOn: closedDays(hours, now),
        openNow: isOpen(hours, now),
        nextOpening: isoOrNull(opening),
        online: await env.WAITING_ROOM.getByName(id).online(),
      }
    }),
  )
  const channels = CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id][locale] }))
  return json({ channels, specialties, pathways: await offeredPathways(context), limits: limitsFrom(env) })
}
