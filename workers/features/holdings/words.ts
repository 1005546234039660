import type { Phrase } from '../../../domain/language/phrase.ts'
import { PROFILE_LABELS } from '../../../domain/words/profile.ts'

export const words = {
  ...PROFILE_LABELS,
  title: { fr: 'Les données de', en: 'The data of' },
  exportedOn: { fr: 'Exportées le', en: 'Exported on' },
  profile: { fr: 'Profil', en: 'Profile' },
  account: { fr: 'Compte', en: 'Account' },
  consents: { fr: 'Accords donnés', en: 'Consents given' },
  documents: { fr: 'Documents médicaux', en: 'Medical documents' },
  questions: { fr: 'Questions', en: 'Questions' },
  accesses: { fr: 'Qui a vu ce dossier', en: 'Who saw this record' },
  bot: { fr: 'Assistant', en: 'Assistant' },
  patient: { fr: 'Patient', en: 'Patient' },
  doctor: { fr: 'Médecin', en: 'Doctor' },
  system: { fr: 'Service', en: 'Service' },
  holder: { fr: 'Titulaire du contrat', en: 'Holder of the contract' },
  service: { fr: 'Service', en: 'Service' },
} satisfies Record<string, Phrase>
