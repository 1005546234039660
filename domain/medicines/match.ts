import type { MedicineRow } from './medicine.ts'
import { wordsOf } from './normalise.ts'
import { isCodeineOrTramadol, tellingWords } from './restriction.ts'

/** How many neighbouring words may be one key: « NEO-CODION ADULTES », néocodion and neo codion are found alike. */
const KEY_WORDS_MAX = 4

/** A stretch of a text, in characters of its folded words written without spaces; it begins and ends with a word. */
type Span = { start: number; end: number }

type JoinedText = { text: string; edges: ReadonlySet<number> }

function join(words: readonly string[]): JoinedText {
  const edges = new Set([0])
  let text = ''
  for (const word of words) {
    text += word
    edges.add(text.length)
  }
  return { text, edges }
}

/** Every run of one to four neighbouring words, without the spaces. */
function keysOfWords(words: readonly string[]): string[] {
  const keys = new Set<string>()
  for (let from = 0; from < words.length; from++) {
    for (let count = 1; count <= KEY_WORDS_MAX && from + count <= words.length; count++) {
      keys.add(words.slice(from, from + count).join(''))
    }
  }
  return [...keys]
}

/** What to look up in `medicine_words` for a text that a doctor typed. */
export function searchKeysOf(text: string): string[] {
  return keysOfWords(wordsOf(text))
}

/**
 * The words of its substances that give a restricted medicine away. Tramadol and codeine do so in any company; another
 * substance only where it is alone, since paracetamol beside codeine, or naloxone beside oxycodone, is no narcotic.
 */
function tellingSubstances({ substances }: MedicineRow): string[] {
  const words = [...new Set(substances.flatMap(tellingWords))]
  const opioids = words.filter(isCodeineOrTramadol)
  if (opioids.length > 0) return opioids
  const whole = substances.map(tellingWords).filter((telling) => telling.length > 0)
  const [first] = whole
  const alone = first && whole.every((telling) => telling.some((word) => first.includes(word)))
  return alone ? words : []
}

/** The keys by which a restricted medicine is found: its brand, and the words that give it away. */
function keysOfRestricted(medicine: MedicineRow): string[] {
  return [medicine.brand.replaceAll(' ', ''), ...tellingSubstances(medicine)]
}

/**
 * The rows of `medicine_words`: restricted medicines by their keys, and unrestricted ones by those of the same keys that
 * stand in their own names, as they may be what the doctor meant.
 */
export function medicineWords(medicines: readonly MedicineRow[]): { word: string; cis: string }[] {
  const rows: { word: string; cis: string }[] = []
  const known = new Set<string>()
  for (const medicine of medicines) {
    if (!medicine.restriction) continue
    for (const word of new Set(keysOfRestricted(medicine))) {
      known.add(word)
      rows.push({ word, cis: medicine.cis })
    }
  }
  for (const { restriction, searchName, cis } of medicines) {
    if (restriction) continue
    for (const word of keysOfWords(searchName.split(' '))) if (known.has(word)) rows.push({ word, cis })
  }
  return rows
}

function spansOf(phrase: string, { text, edges }: JoinedText): Span[] {
  return [...edges]
    .filter((start) => text.startsWith(phrase, start) && edges.has(start + phrase.length))
    .map((start) => ({ start, end: start + phrase.length }))
}

/** The longest beginning of a name, in whole words, that the text has at this place. */
function longest(span: Span, searchName: string, { text, edges }: JoinedText): Span {
  const name = join(searchName.split(' '))
  let end = span.end
  for (
    let length = 1;
    length <= name.text.length && text[span.start + length - 1] === name.text[length - 1];
    length++
  ) {
    if (name.edges.has(length) && edges.has(span.start + length)) end = Math.max(end, span.start + length)
  }
  return { start: span.start, end }
}

/** Where a text names a medicine by its brand, as far as it spells the name. */
function brandSpans(medicine: MedicineRow, text: JoinedText): Span[] {
  return spansOf(medicine.brand.replaceAll(' ', ''), text).map((span) => longest(span, medicine.searchName, text))
}

/**
 * The restricted medicine that a text names, by brand or by substance, in any spelling of case, accents and spaces; or
 * null. `candidates` are the medicines that `medicine_words` gives for `searchKeysOf(text)`.
 *
 * A text that could be both is refused: an unrestricted medicine is believed only where its name is spelt out further
 * than any restricted one's at the same place (« TRANXENE 10 mg » is, « TRANXENE » and « midazolam » are not).
 */
export function matchRestricted(text: string, candidates: readonly MedicineRow[]): MedicineRow | null {
  const joined = join(wordsOf(text))
  const allowed = candidates
    .filter(({ restriction }) => !restriction)
    .flatMap((medicine) => brandSpans(medicine, joined))
  let found: MedicineRow | null = null
  let furthest = 0
  for (const medicine of candidates) {
    if (!medicine.restriction) continue
    const substances = tellingSubstances(medicine).flatMap((word) => spansOf(word, joined))
    for (const span of [...brandSpans(medicine, joined), ...substances]) {
      const length = span.end - span.start
      const outspelt = allowed.some(({ start, end }) => start <= span.start && span.end <= end && end - start > length)
      // Of several strengths, the one that was written: the refusal names it.
      if (outspelt || length <= furthest) continue
      found = medicine
      furthest = length
    }
  }
  return found
}
