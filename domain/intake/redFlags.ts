import { DENIAL, DENIAL_FILLERS, PAST, PATTERNS, type RedFlag } from './redFlagPatterns.ts'

export type { RedFlag }

/** People double letters, and leave doubled ones out: one of each remains, in the text as in the patterns. */
const single = (text: string) => text.replace(/([a-z])\1+/g, '$1')

const compiled = (flag: RedFlag) =>
  new RegExp(`\\b(?:${single(PATTERNS[flag].join('|')).replaceAll('~', '(?:\\w+ ){0,3}')})(?!\\w)`, 'g')
const EXPRESSIONS = { 'life-threatening': compiled('life-threatening'), suicidal: compiled('suicidal') }

/** Denied directly, or as the second of two: « pas de fièvre ni de douleur… », "no fever or chest pain". */
const DENIED = new RegExp(
  single(`\\b${DENIAL} (?:${DENIAL_FILLERS} ){0,4}(?:(?:\\w+ ){1,2}(?:ou|or) (?:${DENIAL_FILLERS} ){0,3})?$`),
)
const IS_PAST = new RegExp(single(`^ ${PAST}\\b`))

/**
 * Signs of a life-threatening emergency, and words of suicide, in what a patient writes, French or English
 * (product.md 2.6). A help to say « appelez le 15 » early: it diagnoses nothing and never blocks sending.
 */
export function redFlags(text: string): readonly RedFlag[] {
  const clauses = clausesOf(text)
  return (['life-threatening', 'suicidal'] as const).filter((flag) =>
    clauses.some((clause) => isSaid(clause, EXPRESSIONS[flag])),
  )
}

/** Whether an expression stands in a clause that neither denies it nor puts it in the past. */
export function isSaid(clause: string, expression: RegExp): boolean {
  return [...clause.matchAll(expression)].some(
    ({ 0: said, index }) => !DENIED.test(clause.slice(0, index)) && !IS_PAST.test(clause.slice(index + said.length)),
  )
}

/**
 * The text without what people type differently: accents, case, apostrophes, doubled letters; cut where a denial
 * stops (« pas de fièvre, mais mal à la poitrine »).
 */
export function clausesOf(text: string): string[] {
  return single(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe'))
    .replace(/n['’]t\b/g, 'nt')
    .split(/[.,;:!?\n()]|\b(?:mais|but|however|cependant|par contre)\b/)
    .map((clause) => clause.replace(/[^a-z0-9]+/g, ' ').trim())
}
