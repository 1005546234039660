import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  busy: { fr: 'En cours…', en: 'Working…' },
  optional: { fr: 'facultatif', en: 'optional' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  toPortal: { fr: 'Aller à l’espace adhérent', en: 'Go to the member space' },
  signOut: { fr: 'Me déconnecter', en: 'Sign out' },
  close: { fr: 'Fermer', en: 'Close' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  resend: { fr: 'Renvoyer', en: 'Send again' },
  discard: { fr: 'Supprimer', en: 'Delete' },
  edit: { fr: 'Modifier', en: 'Change' },
  choose: { fr: 'Choisissez…', en: 'Choose…' },
  sending: { fr: 'envoi…', en: 'sending…' },
  sent: { fr: 'envoyé', en: 'sent' },
  read: { fr: 'lu', en: 'read' },
  failed: { fr: 'non envoyé', en: 'not sent' },
  birthDateHint: { fr: 'jour/mois/année, par exemple 18/02/1978', en: 'day/month/year, for example 18/02/1978' },
  dateHint: { fr: 'jour/mois/année, par exemple 27/02/2026', en: 'day/month/year, for example 27/02/2026' },
  contact: { fr: 'Nous contacter', en: 'Contact us' },
  notEmergency: {
    fr: 'Permanence n’est pas un service d’urgence. En cas d’urgence, appelez le',
    en: 'Permanence is not an emergency service. In an emergency, call',
  },
  language: { fr: 'Langue', en: 'Language' },
} satisfies Record<string, Phrase>

export const templates = {
  step: {
    fr: ({ step, total }) => `étape ${step} sur ${total}`,
    en: ({ step, total }) => `step ${step} of ${total}`,
  } satisfies Template<{ step: number; total: number }>,
  stars: {
    fr: ({ count }) => (count === 1 ? '1 étoile' : `${count} étoiles`),
    en: ({ count }) => (count === 1 ? '1 star' : `${count} stars`),
  } satisfies Template<{ count: number }>,
}
