/**
 * A text folded for comparing: case, accents and ligatures gone (œ is oe, which no Unicode decomposition gives),
 * abbreviations like « L.P. » joined, numbers apart from their units, all other signs one space.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .replace(/(\d)[\s.](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, '$1$2 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  const folded = normalise(text)
  return folded === '' ? [] : folded.split(' ')
}
