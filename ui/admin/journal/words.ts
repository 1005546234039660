import type { Phrase } from '../../../domain/language/phrase.ts'
import type { Role } from '../../../domain/vocabulary.ts'

export const words = {
  title: { fr: 'Journal', en: 'Journal' },
  lead: {
    fr: 'Qui a lu ou changé quoi, et quand. Rien ne s’en efface.',
    en: 'Who read or changed what, and when. Nothing in it is ever erased.',
  },
  who: { fr: 'Qui', en: 'Who' },
  whoHint: { fr: 'Une partie du nom ou de l’adresse.', en: 'A part of the name or the address.' },
  action: { fr: 'Action', en: 'Action' },
  all: { fr: 'Toutes', en: 'All' },
  subject: { fr: 'Sur quoi', en: 'About what' },
  subjectHint: { fr: 'Adresse, identifiant, ou mot de l’objet.', en: 'An address, an id, or a word of the subject.' },
  from: { fr: 'Du', en: 'From' },
  to: { fr: 'Au', en: 'To' },
  notADay: { fr: 'Écrivez un jour comme 27/02/2026.', en: 'Write a day like 27/02/2026.' },
  search: { fr: 'Chercher', en: 'Search' },
  export: { fr: 'Exporter en CSV', en: 'Export as CSV' },
  more: { fr: 'Afficher la suite', en: 'Show more' },
  none: { fr: 'Rien de tel dans le journal', en: 'Nothing of that kind in the journal' },
  noneText: { fr: 'Élargissez la recherche.', en: 'Widen the search.' },
  command: { fr: 'ligne de commande', en: 'command line' },
  closed: { fr: 'compte fermé', en: 'closed account' },
  about: { fr: 'compte concerné', en: 'about the account' },
  consultation: { fr: 'consultation', en: 'consultation' },
  patient: { fr: 'patient', en: 'patient' },
  was: { fr: 'avant', en: 'before' },
  is: { fr: 'après', en: 'after' },
  empty: { fr: 'vide', en: 'empty' },
} satisfies Record<string, Phrase>

export const roleWords: Readonly<Record<Role, Phrase>> = {
  member: { fr: 'assuré', en: 'member' },
  doctor: { fr: 'médecin', en: 'doctor' },
  admin: { fr: 'administrateur', en: 'administrator' },
}
