import * as z from 'zod/mini'
import { iso } from '../../../domain/language/instant.ts'
import { suspicionsOf } from '../../../domain/prescription/suspicion.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { loadPrescriptions } from '../pharmacy/loadPrescription.ts'
import { shownProgress } from '../pharmacy/shown.ts'

const AT_MOST = 100
const place = z.object({ id: z.string(), places: z.number() })

/** What became of the prescriptions that a doctor signed, and what about their codes looks wrong. */
export const listPrescriptions: Handler = async (context) => {
  const { env, now } = context
  const own = await loadPrescriptions(env, 'doctor_id', accountOf(context), AT_MOST)
  const { results } = await env.DB.prepare(
    `SELECT prescription_id AS id, count(*) AS places FROM prescription_places
     WHERE prescription_id IN (SELECT value FROM json_each(?)) GROUP BY prescription_id`,
  )
    .bind(JSON.stringify(own.map(({ id }) => id)))
    .all()
  const places = new Map(z.parse(z.array(place), results).map(({ id, places: count }) => [id, count]))
  return json({
    prescriptions: own.map((each) => {
      const { id, documentId, consultationId, content, refusals } = each
      const use = { ...each.use, places: places.get(id) ?? 0 }
      return {
        ...shownProgress(each, now),
        id,
        issuedAt: iso(content.issuedAt),
        documentId,
        consultationId,
        patient: { firstName: content.patient.firstName, lastName: content.patient.lastName },
        refusals: refusals.map(({ at, pharmacyName, reason, note }) => ({
          at: iso(at),
          pharmacy: { name: pharmacyName },
          reason,
          note,
        })),
        ...use,
        suspicions: suspicionsOf(use),
      }
    }),
  })
}
