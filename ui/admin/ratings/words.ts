import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Avis', en: 'Ratings' },
  lead: {
    fr: 'Ce que les patients disent du service, pour l’améliorer. Le nom du patient n’y figure pas.',
    en: 'What patients say of the service, to improve it. The patient’s name does not stand here.',
  },
  none: { fr: 'Aucun avis', en: 'No ratings' },
  noneText: {
    fr: 'Le premier apparaîtra ici après une consultation.',
    en: 'The first appears here after a consultation.',
  },
  specialty: { fr: 'Spécialité', en: 'Specialty' },
  count: { fr: 'Avis', en: 'Ratings' },
  stars: { fr: 'Étoiles en moyenne', en: 'Stars on average' },
  avoided: { fr: 'Visites évitées', en: 'Visits avoided' },
  nothing: { fr: 'aucun', en: 'none' },
  avoidedOne: { fr: 'a évité une visite', en: 'spared a visit' },
  notAvoided: { fr: 'n’a pas évité de visite', en: 'did not spare a visit' },
  more: { fr: 'Afficher la suite', en: 'Show more' },
} satisfies Record<string, Phrase>

export const templates = {
  stars: {
    fr: ({ text }) => `${text} sur 5`,
    en: ({ text }) => `${text} of 5`,
  },
  share: { fr: ({ text }) => `${text}\u202f%`, en: ({ text }) => `${text}%` },
} satisfies { stars: Template<{ text: string }>; share: Template<{ text: string }> }
