import type { Phrase } from '../../domain/language/phrase.ts'
import { REFUSAL_REASONS } from '../../protocol/pharmacy.ts'

export const refusalWords: Readonly<Record<(typeof REFUSAL_REASONS)[number], Phrase>> = {
  identity: { fr: 'Identité du patient non confirmée', en: 'Identity of the patient not confirmed' },
  'suspected-forgery': { fr: 'Papier douteux ou modifié', en: 'Paper doubtful or altered' },
  interaction: { fr: 'Interaction ou contre-indication', en: 'Interaction or contraindication' },
  dose: { fr: 'Dose ou durée à vérifier', en: 'Dose or duration to be checked' },
  unavailable: { fr: 'Médicament indisponible', en: 'Medicine not available' },
  other: { fr: 'Autre motif', en: 'Another reason' },
}

/** The words of a reason; none for one that this page does not know yet. */
export function reasonWords(reason: string): Phrase | undefined {
  const known = REFUSAL_REASONS.find((each) => each === reason)
  return known && refusalWords[known]
}
