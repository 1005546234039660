import { isoOrNull } from '../../../domain/language/instant.ts'
import { limitsFrom } from '../../../domain/limits.ts'
import { closedDays, isOpen, nextOpening } from '../../../domain/schedule/openingHours.ts'
import { CHANNELS } from '../../../domain/vocabulary.ts'
import { sooner } from '../../../domain/waiting/estimate.ts'
import { overflows } from '../../../domain/waiting/overflow.ts'
import { CHANNEL_LABELS } from '../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { openingHoursOf } from '../../storage/openingHours.ts'
import { offeredPathways } from '../pathways/offeredPathways.ts'

/** `GET /api/catalogue`: what can be asked, of whom, and when they answer. */
export const readCatalogue: Handler = async (context) => {
  const { env, locale, now } = context
  const general = env.WAITING_ROOM.getByName('generalist').newcomer()
  const specialties = await Promise.all(
    (await openingHoursOf(env)).map(async ({ specialty: id, hours }) => {
      const opening = nextOpening(hours, now)
      const openNow = isOpen(hours, now)
      const own = id === 'generalist' ? await general : await env.WAITING_ROOM.getByName(id).newcomer()
      const online = own.onlineDoctors
      const first = overflows(id, { open: openNow, online }) ? sooner(own, await general) : own
      return {
        id,
        label: SPECIALTY_LABELS[id][locale],
        slots: hours.slots,
        closedOn: closedDays(hours, now),
        openNow,
        nextOpening: isoOrNull(opening),
        online,
        estimateSeconds: first.estimateSeconds,
      }
    }),
  )
  const channels = CHANNELS.map((id) => ({ id, label: CHANNEL_LABELS[id][locale] }))
  return json({ channels, specialties, pathways: await offeredPathways(context), limits: limitsFrom(env) })
}
