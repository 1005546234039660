import type { Phrase } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Administration', en: 'Administration' },
  signInLead: {
    fr: 'Cet espace est réservé aux administrateurs de la plateforme. Un code à six chiffres vous est envoyé par e‑mail.',
    en: 'This place is for the administrators of the platform. A six-digit code is sent to you by e‑mail.',
  },
  queues: { fr: 'En direct', en: 'Live' },
  doctors: { fr: 'Médecins', en: 'Doctors' },
  organisations: { fr: 'Organismes', en: 'Organisations' },
  hours: { fr: 'Horaires', en: 'Opening hours' },
  ratings: { fr: 'Avis', en: 'Ratings' },
  pathways: { fr: 'Parcours', en: 'Pathways' },
  texts: { fr: 'Textes', en: 'Texts' },
  journal: { fr: 'Journal', en: 'Journal' },
  parked: { fr: 'Envois en échec', en: 'Failed deliveries' },
  security: { fr: 'Sécurité', en: 'Security' },
} satisfies Record<string, Phrase>
