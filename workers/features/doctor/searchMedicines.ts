import * as z from 'zod/mini'
import { searchQueryOf } from '../../../domain/medicines/search.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { medicineRow } from '../../medicines/medicineRow.ts'
import { SEARCH_MEDICINES } from '../../medicines/searchStatement.ts'
import { medicineView } from './medicineView.ts'

const BASE = 'SELECT snapshot FROM medicine_base'

const found = z.array(z.extend(medicineRow, { members: z.number() }))
const base = z.array(z.object({ snapshot: z.string() }))

/** The medicines for a doctor's first letters, those that may not be prescribed here with the reason. */
export const searchMedicines: Handler = async ({ env, url, locale }) => {
  const query = searchQueryOf((url.searchParams.get('q') ?? '').slice(0, 100))
  if (!query) return json({ medicines: [] })
  const [medicines, bases] = await env.DB.batch([
    env.DB.prepare(SEARCH_MEDICINES).bind(query.match, query.start),
    env.DB.prepare(BASE),
  ])
  const [known] = z.parse(base, bases?.results)
  return json({
    ...(known ? { snapshot: known.snapshot } : {}),
    medicines: z
      .parse(found, medicines?.results)
      .map(({ members, ...medicine }) => medicineView(medicine, members, locale)),
  })
}
