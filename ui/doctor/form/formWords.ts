import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const formWords = {
  evolution: { fr: 'Évolution', en: 'Evolution' },
  startFromLast: { fr: 'Partir de la dernière fiche', en: 'Start from the last form' },
  note: { fr: 'Note pour le prochain médecin', en: 'Note for the next doctor' },
  noteHint: {
    fr: 'La démarche indiquée au patient, et ce qui compte pour la suite. Lue par les médecins seulement.',
    en: 'What you told the patient to do, and what matters next. Read by doctors only.',
  },
  save: { fr: 'Enregistrer la fiche', en: 'Save the form' },
  free: { fr: 'Texte libre', en: 'Free text' },
} satisfies Record<string, Phrase>

export const templates = {
  title: { fr: ({ title }) => `Fiche ${title}`, en: ({ title }) => `${title} form` } satisfies Template<{
    title: string
  }>,
  before: {
    fr: ({ answer }) => `Dernière fiche : ${answer}`,
    en: ({ answer }) => `Last form: ${answer}`,
  } satisfies Template<{ answer: string }>,
  scale: {
    fr: ({ minimum, maximum }) => `(de ${minimum} à ${maximum})`,
    en: ({ minimum, maximum }) => `(from ${minimum} to ${maximum})`,
  } satisfies Template<{ minimum: number; maximum: number }>,
  noteOf: {
    fr: ({ name, at }) => `Note de ${name}, le ${at}`,
    en: ({ name, at }) => `Note of ${name}, ${at}`,
  } satisfies Template<{ name: string; at: string }>,
  olderNotes: {
    fr: ({ count }) => (count === 1 ? 'Une note plus ancienne' : `${count} notes plus anciennes`),
    en: ({ count }) => (count === 1 ? 'An older note' : `${count} older notes`),
  } satisfies Template<{ count: number }>,
  saved: {
    fr: ({ at }) => `Fiche enregistrée à ${at}. Le prochain médecin la verra.`,
    en: ({ at }) => `Form saved at ${at}. The next doctor will see it.`,
  } satisfies Template<{ at: string }>,
}
