import * as z from 'zod/mini'
import { RESTRICTIONS } from '../../../domain/medicines/medicine.ts'
import { wordsOf } from '../../../domain/medicines/normalise.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { restrictionReason } from './restrictionReason.ts'

/** Every word somewhere in the name; names that begin with the text first, then those on the market. */
const SEARCH = `SELECT cis, name, form, reimbursable, restriction FROM medicines
  WHERE NOT EXISTS (SELECT 1 FROM json_each(?1) WHERE instr(search_name, value) = 0)
  ORDER BY instr(search_name, ?2) = 1 DESC, marketed DESC, length(search_name), search_name LIMIT 20`

const found = z.array(
  z.object({
    cis: z.string(),
    name: z.string(),
    form: z.string(),
    reimbursable: z.number(),
    restriction: z.nullable(z.enum(RESTRICTIONS)),
  }),
)

/** The medicines for a doctor's first letters, those that may not be prescribed here with the reason. */
export const searchMedicines: Handler = async ({ env, url, locale }) => {
  const words = wordsOf((url.searchParams.get('q') ?? '').slice(0, 100))
  if (words.join('').length < 2) return json({ medicines: [] })
  const { results } = await env.DB.prepare(SEARCH).bind(JSON.stringify(words), words.join(' ')).all()
  return json({
    medicines: z.parse(found, results).map(({ cis, name, form, reimbursable, restriction }) => ({
      cis,
      name,
      form,
      reimbursable: reimbursable === 1,
      prescribable: restriction === null,
      ...(restriction ? { reason: restrictionReason(restriction)[locale] } : {}),
    })),
  })
}
