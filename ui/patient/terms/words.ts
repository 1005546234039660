import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Conditions et données personnelles', en: 'Terms and personal data' },
  now: { fr: 'Lire les textes en vigueur', en: 'Read the texts in force' },
} satisfies Record<string, Phrase>

/** Where something is agreed to before one goes on. */
export const agreementWords = {
  changed: {
    fr: 'Ce texte a changé depuis votre accord. Lisez-le avant de continuer.',
    en: 'This text has changed since you agreed to it. Read it before you go on.',
  },
  accept: {
    fr: 'J’ai compris et j’accepte les conditions du service de téléconsultation.',
    en: 'I have understood and I accept the terms of the teleconsultation service.',
  },
  consent: {
    fr: 'J’accepte le service et donne mon consentement au recueil et au traitement de mes données personnelles de santé.',
    en: 'I accept the service and consent to the collection and processing of my personal health data.',
  },
  acceptFirst: { fr: 'Cochez cette case pour continuer.', en: 'Tick this box to continue.' },
} satisfies Record<string, Phrase>

export const templates = {
  version: {
    fr: ({ version }) => `Version du ${version}`,
    en: ({ version }) => `Version of ${version}`,
  } satisfies Template<{ version: string }>,
  replaced: {
    fr: ({ version }) => `C’est la version que vous avez acceptée. Celle du ${version} l’a remplacée.`,
    en: ({ version }) => `This is the version that you accepted. That of ${version} has replaced it.`,
  } satisfies Template<{ version: string }>,
}
