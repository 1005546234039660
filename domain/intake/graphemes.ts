const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** How many characters a person sees: an emoji of a family is one, an accented letter is one however it is encoded. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of SEGMENTER.segment(text)) count++
  return count
}
