import type { Phrase } from '../language/phrase.ts'
import type { Restriction } from '../medicines/medicine.ts'
import type { ContentsRefusal } from './contents.ts'

/** Why a medicine may not be prescribed here, for the doctor. */
export const RESTRICTION_WORDS: Readonly<Record<Restriction, Phrase>> = {
  narcotic: {
    fr: 'Ce médicament est un stupéfiant\u202F: il ne peut pas être prescrit en téléconsultation.',
    en: 'This medicine is a narcotic: it cannot be prescribed in a teleconsultation.',
  },
  'secured-form': {
    fr: 'Ce médicament demande une ordonnance sécurisée\u202F: il ne peut pas être prescrit en téléconsultation.',
    en: 'This medicine takes a secured prescription form: it cannot be prescribed in a teleconsultation.',
  },
  'codeine-tramadol': {
    fr: 'Depuis le 1er mars 2025, le tramadol, la codéine et la dihydrocodéine demandent une ordonnance sécurisée\u202F: ce médicament ne peut pas être prescrit en téléconsultation.',
    en: 'Since 1 March 2025, tramadol, codeine and dihydrocodeine take a secured prescription form: this medicine cannot be prescribed in a teleconsultation.',
  },
}

const EMPTY: Readonly<Record<'medicine' | 'posology' | 'quantity', Phrase>> = {
  medicine: { fr: 'Indiquez le médicament.', en: 'Give the medicine.' },
  posology: { fr: 'Indiquez la posologie.', en: 'Give the dosage.' },
  quantity: { fr: 'Indiquez le nombre de boîtes.', en: 'Give the number of packs.' },
}

/** What to do about a draft that was refused, next to the field that it concerns. */
export function contentsRefusalWords(refusal: ContentsRefusal): Phrase {
  switch (refusal.kind) {
    case 'no-lines':
      return { fr: 'Ajoutez au moins un médicament.', en: 'Add at least one medicine.' }
    case 'too-many-lines':
      return {
        fr: `Une ordonnance compte ${refusal.max} médicaments au plus\u202F: faites-en une seconde pour les autres.`,
        en: `A prescription has ${refusal.max} medicines at most: make a second one for the others.`,
      }
    case 'renewals-out-of-bounds':
      return {
        fr: `Le nombre de renouvellements va de ${refusal.min} à ${refusal.max}.`,
        en: `The number of renewals goes from ${refusal.min} to ${refusal.max}.`,
      }
    case 'empty':
      return EMPTY[refusal.field]
    case 'too-long':
      return {
        fr: `Raccourcissez ce texte à ${refusal.maxCharacters} caractères au plus.`,
        en: `Shorten this text to ${refusal.maxCharacters} characters at most.`,
      }
    case 'quantity-out-of-bounds':
      return {
        fr: `Le nombre de boîtes va de ${refusal.min} à ${refusal.max}.`,
        en: `The number of packs goes from ${refusal.min} to ${refusal.max}.`,
      }
  }
}

/** Where a refusal belongs in the request: `lines.2.posology`, as `errors[].path` says it. */
export function contentsRefusalPath(refusal: ContentsRefusal): string {
  if ('index' in refusal) return `lines.${refusal.index}.${refusal.field}`
  return refusal.kind === 'renewals-out-of-bounds' ? 'renewals' : 'lines'
}
