import * as z from 'zod/mini'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { MEDICINE_COLUMNS, medicineRow } from '../../medicines/medicineRow.ts'
import { medicineView } from './medicineView.ts'

const ONE = `SELECT ${MEDICINE_COLUMNS} FROM medicines m WHERE m.cis = ?1`
/** The others that the pharmacist may choose from: those on the market first. */
const GROUP = `SELECT g.cis, g.name, g.marketed, g.generic FROM medicines m JOIN medicines g ON g.group_id = m.group_id
  WHERE m.cis = ?1 AND g.cis <> ?1 ORDER BY g.generic = 'original' DESC, g.marketed DESC, g.search_name`

const group = z.array(
  z.object({ cis: z.string(), name: z.string(), marketed: z.number(), generic: z.enum(['original', 'generic']) }),
)

/** `GET /api/doctor/medicines/{cis}`: one medicine, and the others of its generic group. */
export const readMedicine: Handler = async ({ env, params, locale }) => {
  const cis = params['cis'] ?? ''
  const [found, others] = await env.DB.batch([env.DB.prepare(ONE).bind(cis), env.DB.prepare(GROUP).bind(cis)])
  const [medicine] = z.parse(z.array(medicineRow), found?.results)
  if (!medicine) return { problem: 'not-found' }
  const members = z.parse(group, others?.results)
  return json({
    medicine: medicineView(medicine, members.length + 1, locale),
    group: members.map((member) => ({
      cis: member.cis,
      name: member.name,
      marketed: member.marketed === 1,
      kind: member.generic,
    })),
  })
}
