import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  lead: {
    fr: 'Posez votre question à un médecin, à toute heure : par écrit, en audio ou en vidéo.',
    en: 'Ask a doctor your question at any hour: in writing, by audio or by video.',
  },
  signIn: { fr: 'Me connecter', en: 'Sign in' },
  signUp: { fr: 'S’inscrire', en: 'Sign up' },
  blockedTitle: { fr: 'Votre navigateur bloque la téléconsultation ici', en: 'Your browser blocks this here' },
  blocked: {
    fr: 'Il ne garde aucun cookie pour ce cadre, et sans eux personne ne peut y rester connecté. Ouvrez la téléconsultation dans un onglet : tout y fonctionne.',
    en: 'It keeps no cookies for this frame, and without them nobody can stay signed in here. Open the teleconsultation in a tab: everything works there.',
  },
  openTab: { fr: 'Ouvrir dans un onglet', en: 'Open in a tab' },
  gone: {
    fr: 'Cette téléconsultation n’est pas disponible sur cette page.',
    en: 'This teleconsultation is not available on this page.',
  },
  handing: { fr: 'Nous vous reconnaissons…', en: 'Recognising you…' },
} satisfies Record<string, Phrase>

export const templates = {
  offered: {
    fr: ({ name }) => `Un service proposé par ${name}.`,
    en: ({ name }) => `A service offered by ${name}.`,
  } satisfies Template<{ name: string }>,
}
