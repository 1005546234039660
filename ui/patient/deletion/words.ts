import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  keep: { fr: 'Garder', en: 'Keep' },
  goToQuestion: { fr: 'Voir la question en cours', en: 'See the open question' },
} satisfies Record<string, Phrase>
