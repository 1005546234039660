import type { Phrase } from '../language/phrase.ts'
import type { PrescriptionLine, SubstitutionReason } from './contents.ts'

const many = (count: number) => (count > 1 ? 's' : '')

/** How much of a medicine one dispensing gives: « 2 boîtes », « pour 5 jours », or both. */
export function amountOf({ quantity, durationDays }: Pick<PrescriptionLine, 'quantity' | 'durationDays'>): Phrase {
  const packs: Phrase[] =
    quantity === undefined
      ? []
      : [{ fr: `${quantity} boîte${many(quantity)}`, en: `${quantity} pack${many(quantity)}` }]
  const days: Phrase[] =
    durationDays === undefined
      ? []
      : [{ fr: `pour ${durationDays} jour${many(durationDays)}`, en: `for ${durationDays} day${many(durationDays)}` }]
  const parts = [...packs, ...days]
  return { fr: parts.map(({ fr }) => fr).join(' '), en: parts.map(({ en }) => en).join(' ') }
}

/** How often it may be dispensed again after the first time. */
export const renewalsMention = (count: number): Phrase =>
  count === 0
    ? { fr: 'Non renouvelable', en: 'Not renewable' }
    : { fr: `À renouveler ${count} fois`, en: count === 1 ? 'To be renewed once' : `To be renewed ${count} times` }

/** What each reason stands for (order of 12 November 2019). */
export const SUBSTITUTION_WORDS: Readonly<Record<SubstitutionReason, Phrase>> = {
  MTE: { fr: 'marge thérapeutique étroite', en: 'narrow therapeutic margin' },
  EFG: { fr: 'enfant de moins de six ans, forme galénique', en: 'child under six, pharmaceutical form' },
  CIF: { fr: 'contre-indication formelle d’un excipient', en: 'formal contraindication of an excipient' },
}

/** The mention as the law words it, which is French in every language of the screens. */
export const nonSubstitutableMention = (reason: SubstitutionReason): string => `Non substituable (${reason})`
