import { normalise } from './normalise.ts'

/** Beyond so many substances (homoeopathic mixtures, vitamins) a list of them names nothing for people. */
const SUBSTANCES_MAX = 4

/** What an element of a composition is: the substance as it is put in, or the part of it that acts. */
export type Element = { substance: string; kind: 'SA' | 'FT'; link: string }

/** A list of names longer than this is no name either. */
const CHARACTERS_MAX = 120

/** What stands in brackets after the name that it is said before: « (ACIDE) », « (CHLORHYDRATE DE) », « (BROMURE D') ». */
const TURNED = /^([^()]+?) \(((?:di)?(?:acide|[a-zéè]+(?:ate|ure|yde))s?(?: acide)?(?: de| d['’])?)\)(.*)$/
/** Water and bases at the end, which the common denomination leaves out. */
const LEFT_OUT = / (?:base|anhydre|(?:hémi|mono|di|tri|penta)?hydratée?|pour préparations homéopathiques)$/

/** « CLAVULANIQUE (ACIDE) » is acide clavulanique, « RANITIDINE BASE » ranitidine: the words in the order they are said. */
export function spokenSubstance(substance: string): string {
  const text = substance.toLocaleLowerCase('fr').trim().replaceAll(/\s+/g, ' ')
  const [, name = '', before = '', after = ''] = TURNED.exec(text) ?? []
  const said = before === '' ? text : `${before}${/['’]$/.test(before) ? '' : ' '}${name}${after}`
  return said.replace(LEFT_OUT, '')
}

/**
 * The common denomination of a medicine from its composition (CIS_COMPO): of each element the part that acts, where the
 * base tells it, since « amoxicilline trihydratée » is prescribed as amoxicilline (L5121-1-2, R5125-55 CSP).
 */
export function denominationOf(elements: readonly Element[]): string {
  const acting = new Set(elements.filter(({ kind }) => kind === 'FT').map(({ link }) => link))
  const names = elements
    .filter(({ kind, link }) => kind === 'FT' || !acting.has(link))
    .map(({ substance }) => spokenSubstance(substance))
  const once = [...new Map(names.map((name) => [normalise(name), name])).values()]
  const said = once.join(' + ')
  return once.length > SUBSTANCES_MAX || said.length > CHARACTERS_MAX ? '' : said
}
