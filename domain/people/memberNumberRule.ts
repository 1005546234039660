import type { Phrase } from '../language/phrase.ts'
import { accept, type Result, refuse } from '../result.ts'
import { plainNumber } from './signUpShapes.ts'

/**
 * How an organisation writes its member numbers: patterns, one of which a number must fit. In a pattern `#` stands for a
 * digit, `@` for a letter, `*` for either; any other letter or digit for itself. No regular expression: whoever writes
 * one by mistake shuts people out, and a cunning one could hold the service up.
 */
export type MemberNumberRule = readonly string[]

const PATTERNS_MAX = 10
const EXAMPLES_MAX = 5
const DIGIT = /^\p{Nd}$/u
const LETTER = /^\p{L}$/u

function fitsSign(sign: string, mark: string): boolean {
  switch (mark) {
    case '#':
      return DIGIT.test(sign)
    case '@':
      return LETTER.test(sign)
    case '*':
      return DIGIT.test(sign) || LETTER.test(sign)
    default:
      return sign === mark
  }
}

function fitsPattern(number: string, pattern: string): boolean {
  const [signs, marks] = [[...number], [...pattern]]
  return signs.length === marks.length && signs.every((sign, at) => fitsSign(sign, marks[at] ?? ''))
}

/** Whether a number, however it is spaced, is one of the organisation's; without patterns every number is. */
export const fitsRule = (typed: string, rule: MemberNumberRule): boolean =>
  rule.length === 0 || rule.some((pattern) => fitsPattern(plainNumber(typed), pattern))

export type RuleFault = { path: 'memberNumberRule' | 'memberNumberExamples'; message: Phrase }

/** A rule and its examples as an administrator types them, checked against each other. */
export function checkMemberNumberRule(
  typedRule: readonly string[],
  typedExamples: readonly string[],
): Result<{ rule: MemberNumberRule; examples: readonly string[] }, RuleFault> {
  const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
  const rule = filled(typedRule).map(plainNumber)
  const examples = filled(typedExamples)
  const fault = (path: RuleFault['path'], fr: string, en: string) => refuse<RuleFault>({ path, message: { fr, en } })
  const unreadable = rule.find((pattern) => !/^[\p{L}\p{Nd}#@*]{2,20}$/u.test(pattern))
  if (unreadable !== undefined)
    return fault(
      'memberNumberRule',
      `« ${unreadable} » n’est pas un modèle : 2 à 20 signes, lettres et chiffres, # pour un chiffre, @ pour une lettre, * pour l’un ou l’autre.`,
      `“${unreadable}” is no pattern: 2 to 20 signs, letters and digits, # for a digit, @ for a letter, * for either.`,
    )
  if (rule.length > PATTERNS_MAX)
    return fault('memberNumberRule', `Au plus ${PATTERNS_MAX} modèles.`, `At most ${PATTERNS_MAX} patterns.`)
  if (examples.length === 0 || examples.length > EXAMPLES_MAX)
    return fault(
      'memberNumberExamples',
      `Donnez de 1 à ${EXAMPLES_MAX} exemples : l’inscription les montre.`,
      `Give 1 to ${EXAMPLES_MAX} examples: the sign-up shows them.`,
    )
  const odd = examples.find(
    (example) => !/^[\p{L}\p{Nd}]{2,20}$/u.test(plainNumber(example)) || !fitsRule(example, rule),
  )
  if (odd !== undefined)
    return fault(
      'memberNumberExamples',
      `L’exemple « ${odd} » ne suit aucun des modèles : corrigez l’un ou l’autre.`,
      `The example “${odd}” fits none of the patterns: correct either.`,
    )
  return accept({ rule, examples })
}
