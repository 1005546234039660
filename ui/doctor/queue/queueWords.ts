import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const queueWords = {
  filter: { fr: 'Filtrer', en: 'Filter' },
  channel: { fr: 'Canal', en: 'Channel' },
  specialty: { fr: 'Spécialité', en: 'Specialty' },
  all: { fr: 'Tous', en: 'All' },
  pressing: { fr: 'Proches de la limite', en: 'Near the limit' },
  returningOnly: { fr: 'Patients déjà venus', en: 'Returning patients' },
  showAll: { fr: 'Tout afficher', en: 'Show all' },
  near: { fr: 'bientôt la limite', en: 'near the limit' },
  returning: { fr: 'déjà venu', en: 'returning' },
  returningShe: { fr: 'déjà venue', en: 'returning' },
  calling: { fr: 'vous appelle', en: 'is calling you' },
  pause: { fr: 'Pause', en: 'Pause' },
  pauseOn: {
    fr: 'Vous êtes en pause : vous n’êtes plus compté parmi les médecins en ligne, et rien ne vous alerte. Vos consultations restent ouvertes.',
    en: 'You are on pause: you are not counted among the doctors online, and nothing alerts you. Your consultations stay open.',
  },
  pauseEnd: { fr: 'Reprendre', en: 'Resume' },
} satisfies Record<string, Phrase>

const s = (count: number) => (count > 1 ? 's' : '')

export const queueTemplates = {
  filters: {
    fr: ({ count }) => `Filtrer (${count} actif${s(count)})`,
    en: ({ count }) => `Filter (${count} on)`,
  } satisfies Template<{ count: number }>,
  hidden: {
    fr: ({ count }) => `${count} question${s(count)} masquée${s(count)} par le filtre.`,
    en: ({ count }) => `${count} question${count === 1 ? '' : 's'} hidden by the filter.`,
  } satisfies Template<{ count: number }>,
  more: {
    fr: ({ count }) => `${count} autre${s(count)} question${s(count)} attendent derrière celles-ci.`,
    en: ({ count }) => `${count} more question${count === 1 ? '' : 's'} waiting behind these.`,
  } satisfies Template<{ count: number }>,
  unread: {
    fr: ({ count }) => `${count} message${s(count)} non lu${s(count)}`,
    en: ({ count }) => `${count} unread message${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
  busy: {
    fr: ({ count }) => `dont ${count} occupé${s(count)}`,
    en: ({ count }) => `${count} busy`,
  } satisfies Template<{ count: number }>,
  paused: {
    fr: ({ count }) => `${count} en pause`,
    en: ({ count }) => `${count} on pause`,
  } satisfies Template<{ count: number }>,
}
