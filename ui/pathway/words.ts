import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  previous: { fr: 'Précédent', en: 'Previous' },
  next: { fr: 'Continuer', en: 'Continue' },
  toQuestion: { fr: 'Poser ma question', en: 'Ask my question' },
  leave: { fr: 'Quitter ce parcours', en: 'Leave this pathway' },
  guidanceChanged: {
    fr: 'Les démarches à suivre ont été mises à jour.',
    en: 'The guidance has been updated.',
  },
  guidanceEnded: { fr: 'Il n’y a plus de démarches à suivre.', en: 'There is no more guidance to follow.' },
} satisfies Record<string, Phrase>

export const templates = {
  pathway: { fr: ({ title }) => `Parcours ${title}`, en: ({ title }) => `${title} pathway` } satisfies Template<{
    title: string
  }>,
  changed: {
    fr: ({ at, by }) => `Mis à jour le ${at}${by === '' ? '' : ` par ${by}`}`,
    en: ({ at, by }) => `Updated ${at}${by === '' ? '' : ` by ${by}`}`,
  } satisfies Template<{ at: string; by: string }>,
}
