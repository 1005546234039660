import type { Phrase } from '../../../domain/language/phrase.ts'
import type { ContentsRefusal } from '../../../domain/prescription/contents.ts'
import type { Problem } from '../../../protocol/problems.ts'

/** Everything that is wrong with a draft, each fault under its own field. */
export const contentsProblem = (refusals: readonly ContentsRefusal[]): Problem => ({
  problem: 'invalid',
  errors: refusals.map((refusal) => ({ path: pathOf(refusal), message: messageOf(refusal) })),
})

function pathOf(refusal: ContentsRefusal): string {
  switch (refusal.kind) {
    case 'no-lines':
    case 'too-many-lines':
      return 'lines'
    case 'renewals-out-of-bounds':
      return 'renewals'
    case 'empty':
    case 'too-long':
    case 'quantity-out-of-bounds':
    case 'duration-out-of-bounds':
      return `lines.${refusal.index}.${refusal.field}`
  }
}

function messageOf(refusal: ContentsRefusal): Phrase {
  switch (refusal.kind) {
    case 'no-lines':
      return { fr: 'Ajoutez au moins un médicament.', en: 'Add at least one medicine.' }
    case 'too-many-lines':
      return { fr: `Au plus ${refusal.max} médicaments.`, en: `At most ${refusal.max} medicines.` }
    case 'renewals-out-of-bounds':
      return {
        fr: `Écrivez un nombre de renouvellements entre ${refusal.min} et ${refusal.max}.`,
        en: `Write a number of renewals between ${refusal.min} and ${refusal.max}.`,
      }
    case 'empty':
      return refusal.field === 'quantity'
        ? { fr: 'Écrivez un nombre de boîtes ou une durée.', en: 'Write a number of packs or a duration.' }
        : { fr: 'Remplissez ce champ.', en: 'Fill this in.' }
    case 'too-long':
      return { fr: `Au plus ${refusal.maxCharacters} caractères.`, en: `At most ${refusal.maxCharacters} characters.` }
    case 'quantity-out-of-bounds':
      return {
        fr: `Écrivez un nombre entier de boîtes entre ${refusal.min} et ${refusal.max}.`,
        en: `Write a whole number of packs between ${refusal.min} and ${refusal.max}.`,
      }
    case 'duration-out-of-bounds':
      return {
        fr: `Écrivez un nombre entier de jours entre ${refusal.min} et ${refusal.max}.`,
        en: `Write a whole number of days between ${refusal.min} and ${refusal.max}.`,
      }
  }
}
