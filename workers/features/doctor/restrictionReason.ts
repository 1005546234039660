import type { Phrase } from '../../../domain/language/phrase.ts'
import type { Restriction } from '../../../domain/medicines/medicine.ts'

const WHY: Readonly<Record<Restriction, Phrase>> = {
  narcotic: {
    fr: 'classé comme stupéfiant, il ne peut pas être prescrit en téléconsultation.',
    en: 'classed as a narcotic, it can’t be prescribed by teleconsultation.',
  },
  'secured-form': {
    fr: 'il demande une ordonnance sécurisée, qui n’existe pas en téléconsultation.',
    en: 'it takes a secured form, which does not exist in teleconsultation.',
  },
  'codeine-tramadol': {
    fr: 'le tramadol, la codéine et la dihydrocodéine demandent une ordonnance sécurisée depuis le 1er mars 2025.',
    en: 'tramadol, codeine and dihydrocodeine take a secured form since 1 March 2025.',
  },
}

/** Why it may not be prescribed here (R5132-5, -29 CSP; order in force since 2025-03-01), beside a name that stands there. */
export const restrictionReason = (restriction: Restriction): Phrase => WHY[restriction]

/** The same with the name, where what was typed does not tell which medicine is meant. */
export const restrictionOf = (name: string, restriction: Restriction): Phrase => ({
  fr: `${name} : ${WHY[restriction].fr}`,
  en: `${name}: ${WHY[restriction].en}`,
})

/** Why a medicine of hospitals is not prescribed here (R5121-77, 1° and 2° CSP), in the base's own words. */
export const hospitalReason = (condition: string): Phrase => ({
  fr: `une pharmacie de ville ne le délivre pas sur votre ordonnance : ${condition}.`,
  en: `a pharmacy in town will not dispense it on your prescription: ${condition}.`,
})
