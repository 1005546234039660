import { normalise } from './normalise.ts'

/** Words at the end of a brand that tell variants apart, and that people leave out. */
const VARIANT_WORDS = new Set(['lp', 'li', 'adulte', 'adultes', 'enfant', 'enfants', 'nourrissons', 'sans', 'sucre'])

/** A brand without the words at its end that people leave out: « SKENAN L.P. » is skenan. Never nothing. */
export function withoutVariant(brand: string, alsoLeftOut: ReadonlySet<string> = new Set()): string {
  const words = brand.split(' ')
  while (words.length > 1) {
    const last = words.at(-1) ?? ''
    if (!VARIANT_WORDS.has(last) && !alsoLeftOut.has(last)) break
    words.pop()
  }
  return words.join(' ')
}

/** The folded words of a BDPM name before its strength and form: « SKENAN L.P. 30 mg, gélule » gives skenan. */
export function brandOf(name: string): string {
  const [beforeForm = ''] = name.split(',')
  const words = normalise(beforeForm).split(' ')
  const strength = words.findIndex((word, index) => index > 0 && /^\d/.test(word))
  return withoutVariant((strength === -1 ? words : words.slice(0, strength)).join(' '))
}
