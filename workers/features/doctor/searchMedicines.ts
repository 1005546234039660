import * as z from 'zod/mini'
import { correctedWord } from '../../../domain/medicines/correct.ts'
import { wordsOf } from '../../../domain/medicines/normalise.ts'
import { searchQueryOf } from '../../../domain/medicines/search.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { medicineRow } from '../../medicines/medicineRow.ts'
import { SEARCH_MEDICINES } from '../../medicines/searchStatement.ts'
import { medicineView } from './medicineView.ts'

const BASE = 'SELECT snapshot FROM medicine_base'

/** So many letters are taken to be right. */
const LETTERS_SURE = 3
const BEGINNINGS_MAX = 500

const found = z.array(z.extend(medicineRow, { members: z.number() }))
const base = z.array(z.object({ snapshot: z.string() }))

/** The words of names and substances that begin as a misspelt one does. */
const BEGINNINGS = `SELECT name || ' ' || substances AS words FROM medicine_search WHERE medicine_search MATCH ?1
  LIMIT ${BEGINNINGS_MAX}`
const beginnings = z.array(z.object({ words: z.string() }))

/** A text whose first word no medicine has, with the word that it most probably is; null where there is none. */
async function corrected(env: Env, text: string): Promise<string | null> {
  const [first = '', ...others] = wordsOf(text)
  const start = first.slice(0, LETTERS_SURE)
  const { results } = await env.DB.prepare(BEGINNINGS).bind(`{name substances} : "${start}"*`).all()
  const words = new Set(z.parse(beginnings, results).flatMap((row) => row.words.split(' ')))
  const word = correctedWord(
    first,
    [...words].filter((each) => each.startsWith(start)),
  )
  return word === null ? null : [word, ...others].join(' ')
}

async function search(env: Env, text: string) {
  const query = searchQueryOf(text)
  if (!query) return null
  const [medicines, bases] = await env.DB.batch([
    env.DB.prepare(SEARCH_MEDICINES).bind(query.match, query.start),
    env.DB.prepare(BASE),
  ])
  return { medicines: z.parse(found, medicines?.results), snapshot: z.parse(base, bases?.results)[0]?.snapshot }
}

/** The medicines for a doctor's first letters, those that may not be prescribed here with the reason. */
export const searchMedicines: Handler = async ({ env, url, locale }) => {
  const text = (url.searchParams.get('q') ?? '').slice(0, 100)
  const exact = await search(env, text)
  if (!exact) return json({ medicines: [] })
  const meant = exact.medicines.length === 0 ? await corrected(env, text) : null
  const { medicines, snapshot } = (meant === null ? null : await search(env, meant)) ?? exact
  return json({
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(meant === null || medicines.length === 0 ? {} : { corrected: meant }),
    medicines: medicines.map(({ members, ...medicine }) => medicineView(medicine, members, locale)),
  })
}
