import * as z from 'zod/mini'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { matchRestricted, searchKeysOf } from '../../../domain/medicines/match.ts'
import type { MedicineRow } from '../../../domain/medicines/medicine.ts'
import type { PrescriptionLine } from '../../../domain/prescription/contents.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { MEDICINE_COLUMNS, medicineRow } from '../../medicines/medicineRow.ts'
import { restrictionOf } from './restrictionReason.ts'

const BY_CODE = `SELECT ${MEDICINE_COLUMNS} FROM medicines m WHERE m.cis IN (SELECT value FROM json_each(?1))`
const BY_WORD = `SELECT DISTINCT ${MEDICINE_COLUMNS} FROM medicine_words w JOIN medicines m ON m.cis = w.cis
  WHERE w.word IN (SELECT value FROM json_each(?1))`

const UNKNOWN_CODE: Phrase = {
  fr: 'Ce code n’est celui d’aucun médicament de la base : choisissez-le de nouveau.',
  en: 'This code is that of no medicine in the base: choose it again.',
}

/**
 * What the base of medicines has against some lines; null when nothing. Each line is judged by its code and by its
 * words, since a narcotic written under a harmless code would be dispensed as written.
 */
export async function medicineProblem(env: Env, lines: readonly PrescriptionLine[]): Promise<Problem | null> {
  const codes = lines.flatMap(({ cis }) => cis ?? [])
  const words = [...new Set(lines.flatMap(({ medicine }) => searchKeysOf(medicine)))]
  const [coded, worded] = await env.DB.batch([
    env.DB.prepare(BY_CODE).bind(JSON.stringify(codes)),
    env.DB.prepare(BY_WORD).bind(JSON.stringify(words)),
  ])
  const known = new Map(z.parse(z.array(medicineRow), coded?.results).map((medicine) => [medicine.cis, medicine]))
  const candidates = z.parse(z.array(medicineRow), worded?.results)
  const refused = lines.flatMap((line, index) => {
    const medicine = restrictedOf(line, known, candidates)
    if (!medicine?.restriction) return []
    return [{ path: `lines.${index}.medicine`, message: restrictionOf(medicine.name, medicine.restriction) }]
  })
  const [first] = refused
  if (first) return { problem: 'narcotic-not-allowed', detail: first.message, errors: refused }
  const unknown = lines.flatMap(({ cis }, index) =>
    cis === undefined || known.has(cis) ? [] : [{ path: `lines.${index}.medicine`, message: UNKNOWN_CODE }],
  )
  return unknown.length > 0 ? { problem: 'invalid', errors: unknown } : null
}

function restrictedOf(
  { cis, medicine }: PrescriptionLine,
  known: ReadonlyMap<string, MedicineRow>,
  candidates: readonly MedicineRow[],
): MedicineRow | null {
  const chosen = cis === undefined ? undefined : known.get(cis)
  if (chosen?.restriction) return chosen
  // The very name that the list gave for an unrestricted code needs no second guess.
  return chosen?.name === medicine ? null : matchRestricted(medicine, candidates)
}
