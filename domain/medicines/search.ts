import type { Medicine } from './medicine.ts'
import { normalise, wordsOf } from './normalise.ts'

/** Fewer letters than these match half of the base. */
const LETTERS_MIN = 2
const WORDS_MAX = 8

/** What a medicine is found by while typing; words that a hyphen parts stand joined too (néocodion, NEO-CODION). */
export function searchTextsOf({ name, searchName, brand, form, inn, substances }: Medicine) {
  const comma = name.indexOf(',')
  const named = comma === -1 ? searchName : normalise(name.slice(0, comma))
  const words = brand.split(' ')
  const joined = words.length > 1 ? ` ${words.slice(0, 2).join('')}` : ''
  return {
    name: `${named}${joined}`,
    substances: [...new Set([...wordsOf(inn), ...substances.flatMap((substance) => substance.split(' '))])].join(' '),
    form: `${comma === -1 ? '' : normalise(name.slice(comma + 1))} ${normalise(form)}`.trim(),
  }
}

/**
 * The question for FTS5 that a doctor's first letters make; null for too few. Every word is a prefix, since it may still
 * be typed; the first names the medicine or its substance (« co » is no comprimé), the others may stand anywhere. A
 * strength is a whole word: « 10 » is not 100.
 */
export function searchQueryOf(text: string): { match: string; start: string } | null {
  const words = wordsOf(text).slice(0, WORDS_MAX)
  if (words.join('').length < LETTERS_MIN) return null
  const [first = '', ...others] = words.map((word, index) =>
    /^\d+$/.test(word) && index < words.length - 1 ? `"${word}"` : `"${word}"*`,
  )
  const start = words.join(' ')
  return { match: [`{name substances} : ${first}`, ...others].join(' AND '), start }
}
