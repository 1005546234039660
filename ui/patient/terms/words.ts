import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Conditions et données personnelles', en: 'Terms and personal data' },
  now: { fr: 'Lire les textes en vigueur', en: 'Read the texts in force' },
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
