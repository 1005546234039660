import type { Restriction } from './medicine.ts'
import { normalise } from './normalise.ts'

/**
 * Substances that take a secured form or the health insurance's own digital prescription since 1 March 2025, whatever
 * the base's conditions say: it marks none of them. Add a substance here when an order adds one.
 */
const CODEINE_TRAMADOL = new Set(['tramadol', 'codeine', 'dihydrocodeine'])

/** Words of a substance's name that don't tell what it does: salts, bases and water. */
const SALT_WORDS = new Set(
  'base acide de d du la le l et en hydrate anhydre monohydrate dihydrate hemihydrate trihydrate chlorhydrate bromhydrate sulfate citrate tartrate phosphate maleate fumarate acetate sodium sodique disodique potassium potassique dipotassique calcium calcique camphosulfonate benzoate'.split(
    ' ',
  ),
)

/** The words of a substance's folded name that tell what it is: « chlorhydrate de tramadol » is tramadol. */
export function tellingWords(substance: string): string[] {
  return substance.split(' ').filter((word) => word.length > 1 && !SALT_WORDS.has(word))
}

/** Whether a word of a substance's name puts a medicine, alone or combined, under the rule of March 2025. */
export function isCodeineOrTramadol(word: string): boolean {
  return CODEINE_TRAMADOL.has(word)
}

/**
 * Why a medicine may not be prescribed here, from the conditions of the BDPM (CIS_CPD) and its substances (CIS_COMPO).
 * « Délivrance fractionnée » exists only for medicines under the rules of narcotics (R5132-30 CSP): it finds the
 * boxes of high-dose buprenorphine whose holder forgot to declare the secured form.
 */
export function restrictionOf(conditions: readonly string[], substances: readonly string[]): Restriction | null {
  const folded = conditions.map(normalise)
  if (folded.some((condition) => /^stupefiants?$/.test(condition))) return 'narcotic'
  if (folded.some((condition) => /ordonnance securisee|^delivrance fractionnee/.test(condition))) return 'secured-form'
  if (substances.flatMap(tellingWords).some(isCodeineOrTramadol)) return 'codeine-tramadol'
  return null
}
