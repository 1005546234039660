import { editsBetween, soundOf } from './near.ts'

/** Shorter words are too many things at once. */
const LETTERS_MIN = 5
/** From so many letters on, two slips are still the same word. */
const TWO_SLIPS_LETTERS = 8

/**
 * The word that a misspelt one most probably is, among words that are there; null where none is near. A word that sounds
 * the same wins, then the one with the fewest slips.
 */
export function correctedWord(typed: string, words: Iterable<string>): string | null {
  if (typed.length < LETTERS_MIN) return null
  const most = typed.length >= TWO_SLIPS_LETTERS ? 2 : 1
  let best: { word: string; edits: number } | null = null
  for (const word of words) {
    if (word.length < LETTERS_MIN) continue
    const edits = soundOf(word) === soundOf(typed) ? 0 : editsBetween(typed, word, most)
    if (edits <= most && (best === null || edits < best.edits)) best = { word, edits }
  }
  return best?.word ?? null
}
