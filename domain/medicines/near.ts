import { wordsOf } from './normalise.ts'

/** A key of a restricted medicine that a written word comes close to; `sure`: nobody who wrote this meant anything else. */
export type Nearness = { written: string; key: string; sure: boolean }

/** Shorter words are one letter away from half of the dictionary. */
const LETTERS_MIN = 5
/** From so many letters on, one wrong letter is a slip and not another word. */
const ONE_SLIP_SURE_LETTERS = 7
/** From so many letters on, two wrong letters are worth a question. */
const TWO_SLIPS_LETTERS = 8

/** How a word sounds in French, as far as names of medicines go: morfine is morphine, oxicontine OXYCONTIN. */
export function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('eau', 'o')
    .replaceAll('au', 'o')
    .replaceAll(/[ao]e/g, 'e')
    .replaceAll('x', 'ks')
    .replaceAll(/qu|ck|c(?![eiyh])/g, 'k')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll('h', '')
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/[es]+$/, '')
}

/** The edits between two words (a letter more, less, other, or two swapped), counted up to `most`; beyond that `most + 1`. */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) edits = Math.min(edits, (before[column - 2] ?? 0) + 1)
      next.push(edits)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return last[other.length] ?? most + 1
}

function nearnessOf(written: string, key: string): Nearness | null {
  if (key.length < LETTERS_MIN) return null
  if (soundOf(written) === soundOf(key)) return { written, key, sure: true }
  const edits = editsBetween(written, key, 2)
  if (edits === 1) return { written, key, sure: Math.min(written.length, key.length) >= ONE_SLIP_SURE_LETTERS }
  const close = edits === 2 && written[0] === key[0] && Math.min(written.length, key.length) >= TWO_SLIPS_LETTERS
  return close ? { written, key, sure: false } : null
}

/**
 * The restricted medicines that a text may mean by a misspelt name, the surest first. Words of neighbours are tried
 * joined too (« oxy contine »). Whoever asks leaves out words that the base knows as another medicine's.
 */
export function nearRestricted(text: string, restrictedKeys: readonly string[]): Nearness[] {
  const words = wordsOf(text)
  const written = new Set([...words, ...words.slice(1).map((word, index) => `${words[index]}${word}`)])
  return [...written]
    .filter((word) => word.length >= LETTERS_MIN && !/^\d/.test(word))
    .flatMap((word) => restrictedKeys.flatMap((key) => nearnessOf(word, key) ?? []))
    .toSorted((one, other) => Number(other.sure) - Number(one.sure))
}
