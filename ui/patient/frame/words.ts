import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  home: { fr: 'Accueil', en: 'Home' },
  space: { fr: 'Mon espace', en: 'My space' },
  profile: { fr: 'Mon profil', en: 'My profile' },
  beneficiaries: { fr: 'Mes bénéficiaires', en: 'My beneficiaries' },
  back: { fr: 'Retour à la page', en: 'Back to' },
  notFound: { fr: 'Page introuvable', en: 'Page not found' },
  notFoundNext: {
    fr: 'Cette page n’existe pas, ou elle n’est pas à vous. Revenez à l’accueil pour continuer.',
    en: 'This page does not exist, or it is not yours. Go back to the home page to continue.',
  },
} satisfies Record<string, Phrase>
