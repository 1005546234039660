import * as z from 'zod/mini'
import { questionsOf } from '../../../domain/pathway/form.ts'
import { learnedByDay } from '../../../domain/pathway/learned.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { allVersions } from './versionsOf.ts'

const DAYS = 30
const DAY_MS = 86_400_000
const rows = z.array(z.object({ hour: z.number(), key: z.string(), count: z.number() }))

const OUTCOMES = `SELECT submitted_at / 3600000 AS hour, state AS key, count(*) AS count FROM consultations
  WHERE pathway = ?1 AND submitted_at >= ?2 GROUP BY 1, 2`
/** Each consultation once, by its last form: of two doctors who saw it, the later knows more. */
const SITUATIONS = `SELECT at / 3600000 AS hour, situation AS key, count(*) AS count FROM
  (SELECT max(at) AS at, situation FROM pathway_forms WHERE pathway_id = ?1 AND at >= ?2 GROUP BY consultation_id)
  WHERE situation IS NOT NULL GROUP BY 1, 2`

/** `GET /api/admin/pathways/{id}/learned`: how many by day, situation and outcome; nobody is named. */
export const readLearned: Handler = async ({ env, params, now }) => {
  const id = params['id'] ?? ''
  const versions = (await allVersions(env)).get(id)
  if (!versions) return NOT_FOUND
  const since = now - DAYS * DAY_MS
  const [outcomes, situations] = await env.DB.batch([
    env.DB.prepare(OUTCOMES).bind(id, since),
    env.DB.prepare(SITUATIONS).bind(id, since),
  ])
  const labels = new Map<string, unknown>()
  for (const { document } of versions) {
    const question = document.form && questionsOf(document.form).find((each) => each.id === document.form?.situation)
    for (const { value, label } of question?.options ?? []) labels.set(value, label)
  }
  return json({
    situations: [...labels].map(([value, label]) => ({ value, label })),
    days: learnedByDay(rows.parse(outcomes?.results), rows.parse(situations?.results), DAYS, now),
  })
}
