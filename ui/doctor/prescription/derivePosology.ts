import * as z from 'zod/mini'
import { DOSE_UNITS, isDose, MEAL_TIMES, posologySentence, RHYTHMS } from '../../../domain/prescription/posology.ts'

/** What the helper of a line holds, as typed. */
export const typedPosology = z.object({
  dose: z.string(),
  unit: z.enum(DOSE_UNITS),
  rhythm: z.optional(z.enum(RHYTHMS)),
  meal: z.optional(z.enum(MEAL_TIMES)),
  ifNeeded: z.boolean(),
  most: z.string(),
})
export type TypedPosology = z.infer<typeof typedPosology>

export const emptyPosology: TypedPosology = { dose: '1', unit: 'comprimé', ifNeeded: false, most: '' }

const numberIn = (typed: string, most: number): number | undefined => {
  const value = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= most ? value : undefined
}

/** The sentence that the helper makes with the line's length; empty until dose and rhythm are there. */
export const sentenceOf = ({ dose, unit, rhythm, meal, ifNeeded, most }: TypedPosology, duration: string): string =>
  posologySentence({
    dose,
    unit,
    rhythm,
    meal,
    ifNeeded,
    mostPerDay: numberIn(most, 24),
    days: numberIn(duration, 365),
  })

export const doseIsWrong = ({ dose }: TypedPosology): boolean => dose.trim() !== '' && !isDose(dose)

type Written = { posology: string; composed?: string | undefined }

/** The text follows the helper for as long as nobody wrote over it. */
export function following(line: Written, sentence: string): Written {
  const untouched = line.posology.trim() === '' || line.posology === line.composed
  return untouched && sentence !== '' ? { posology: sentence, composed: sentence } : { posology: line.posology }
}
