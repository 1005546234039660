import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  lead: { fr: 'Un médecin répond à votre question, maintenant.', en: 'A doctor answers your question, now.' },
  write: {
    fr: 'Vous décrivez vos symptômes, avec des photos si vous voulez.',
    en: 'You describe your symptoms, with photos if you like.',
  },
  answer: {
    fr: 'Un médecin vous répond dans les 15 minutes, jour et nuit.',
    en: 'A doctor answers within 15 minutes, day and night.',
  },
  documents: {
    fr: 'Compte rendu et ordonnance arrivent dans votre espace.',
    en: 'The report and the prescription arrive in your space.',
  },
  signIn: { fr: 'Me connecter', en: 'Sign in' },
  signUp: { fr: 'S’inscrire', en: 'Sign up' },
} satisfies Record<string, Phrase>
