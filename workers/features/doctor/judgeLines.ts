import * as z from 'zod/mini'
import { matchRestricted, searchKeysOf } from '../../../domain/medicines/match.ts'
import type { Medicine } from '../../../domain/medicines/medicine.ts'
import { nearRestricted } from '../../../domain/medicines/near.ts'
import { normalise, wordsOf } from '../../../domain/medicines/normalise.ts'
import type { PrescriptionLine } from '../../../domain/prescription/contents.ts'
import type { JudgedLine } from '../../../domain/prescription/guards.ts'
import { MEDICINE_COLUMNS, medicineRow } from '../../medicines/medicineRow.ts'

const FROM_LIST = (table: string, column: string) =>
  `SELECT DISTINCT ${MEDICINE_COLUMNS} FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?1))`
const BY_CODE = FROM_LIST('medicines m', 'm.cis')
const BY_NAME = FROM_LIST('medicines m', 'm.search_name')
const BY_WORD = FROM_LIST('medicine_words w JOIN medicines m ON m.cis = w.cis', 'w.word')
const KEYS = 'SELECT restricted_words AS words FROM medicine_base'
/** What a text that is no name of the base probably means: the shortest name on the market that has its first word. */
const LIKELY = `SELECT ${MEDICINE_COLUMNS} FROM medicine_search f JOIN medicines m ON m.cis = f.cis
  WHERE medicine_search MATCH ?1 ORDER BY m.marketed DESC, length(m.search_name) LIMIT 1`
/** Whether an unrestricted medicine has this very word: then nothing was misspelt. */
const KNOWN_WORD = `SELECT EXISTS (SELECT 1 FROM medicine_search f JOIN medicines m ON m.cis = f.cis
  WHERE medicine_search MATCH ?1 AND m.restriction IS NULL) AS known`

const rows = z.array(medicineRow)
const keyRows = z.array(
  z.object({
    words: z.pipe(
      z.string(),
      z.transform((text: string) => z.parse(z.array(z.string()), JSON.parse(text))),
    ),
  }),
)
const knownRows = z.array(z.object({ known: z.number() }))

const byName = (medicines: readonly Medicine[]) => {
  const [first] = medicines
  return new Map<string, Medicine>(first ? medicines.map((medicine) => [medicine.searchName, medicine]) : [])
}

/**
 * What the base of medicines knows of some lines. Each line is judged by its code and by its words, since a narcotic
 * written under a harmless code would be dispensed as written. Four look-ups for all lines, and one for each that is no
 * name of the base.
 */
export async function judgeLines(env: Env, lines: readonly PrescriptionLine[]): Promise<JudgedLine[]> {
  const list = (sql: string, values: readonly string[]) => env.DB.prepare(sql).bind(JSON.stringify(values))
  const [coded, named, worded, keys, ...likely] = await env.DB.batch([
    list(
      BY_CODE,
      lines.flatMap(({ cis }) => cis ?? []),
    ),
    list(
      BY_NAME,
      lines.map(({ medicine }) => normalise(medicine)),
    ),
    list(BY_WORD, [...new Set(lines.flatMap(({ medicine }) => searchKeysOf(medicine)))]),
    env.DB.prepare(KEYS),
    ...lines.map(({ medicine }) => env.DB.prepare(LIKELY).bind(`{name substances} : "${wordsOf(medicine)[0] ?? '-'}"`)),
  ])
  const codes = new Map(z.parse(rows, coded?.results).map((medicine) => [medicine.cis, medicine]))
  const names = byName(z.parse(rows, named?.results))
  const candidates = z.parse(rows, worded?.results)
  const judged = lines.map((line, index): JudgedLine => {
    const chosen = line.cis === undefined ? null : (codes.get(line.cis) ?? null)
    const restricted = restrictedOf(line, chosen, candidates)
    const medicine = chosen ?? names.get(normalise(line.medicine)) ?? null
    const [guess = null] = z.parse(rows, likely[index]?.results)
    return {
      line,
      medicine,
      likely: medicine ? null : guess,
      restricted: restricted?.restriction ? { name: restricted.name, restriction: restricted.restriction } : null,
      near: null,
      unknownCode: line.cis !== undefined && !chosen,
    }
  })
  return withNear(env, judged, z.parse(keyRows, keys?.results)[0]?.words ?? [])
}

function restrictedOf(
  { medicine }: PrescriptionLine,
  chosen: Medicine | null,
  candidates: readonly Medicine[],
): Pick<Medicine, 'name' | 'restriction'> | null {
  if (chosen?.restriction) return chosen
  // The very name that the list gave for an unrestricted code needs no second guess.
  return chosen?.name === medicine ? null : matchRestricted(medicine, candidates)
}

/** Adds what misspelt words come close to: only for texts that are no name of the base, so mostly for none. */
async function withNear(env: Env, judged: readonly JudgedLine[], keys: readonly string[]): Promise<JudgedLine[]> {
  const close = judged.map(({ line, medicine, restricted }) =>
    medicine?.name === line.medicine || restricted ? [] : nearRestricted(line.medicine, keys),
  )
  const written = [...new Set(close.flatMap((nears) => nears.map((near) => near.written)))]
  if (written.length === 0) return [...judged]
  const [worded, ...known] = await env.DB.batch([
    env.DB.prepare(BY_WORD).bind(JSON.stringify([...new Set(close.flat().map(({ key }) => key))])),
    ...written.map((word) => env.DB.prepare(KNOWN_WORD).bind(`{name substances} : "${word}"`)),
  ])
  const spelt = new Set(written.filter((_, index) => z.parse(knownRows, known[index]?.results)[0]?.known === 1))
  const restricted = z.parse(rows, worded?.results).filter(({ restriction }) => restriction !== null)
  return judged.map((line, index) => {
    const [near] = (close[index] ?? []).filter((each) => !spelt.has(each.written))
    const meant =
      near &&
      restricted.find((medicine) =>
        searchKeysOf(`${medicine.brand} ${medicine.substances.join(' ')}`).includes(near.key),
      )
    if (!near || !meant?.restriction) return line
    return {
      ...line,
      near: { written: near.written, name: meant.name, restriction: meant.restriction, sure: near.sure },
    }
  })
}
