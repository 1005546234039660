import { belongingTo } from '../../../../domain/language/belongingTo.ts'
import type { Phrase, Template } from '../../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Ajouter à mon profil ?', en: 'Add to my profile?' },
  why: {
    fr: 'Votre profil ne le dit pas encore. La prochaine question sera remplie d’avance.',
    en: 'Your profile does not say this yet. The next question will be filled in for you.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  decline: { fr: 'Non merci', en: 'No thanks' },
  added: { fr: 'C’est ajouté au profil.', en: 'Added to the profile.' },
  nothing: { fr: 'Plus rien', en: 'Nothing any more' },
} satisfies Record<string, Phrase>

export const templates = {
  titleFor: {
    fr: ({ name }) => `Ajouter au profil ${belongingTo(name)} ?`,
    en: ({ name }) => `Add to the profile of ${name}?`,
  } satisfies Template<{ name: string }>,
}
