import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const historyWords = {
  title: { fr: 'Consultations précédentes', en: 'Earlier consultations' },
  none: { fr: 'Aucune avant celle-ci.', en: 'None before this one.' },
  closed: {
    fr: 'Ce que d’autres médecins ont écrit s’ouvre pour une raison. Le patient la lit dans son journal d’accès.',
    en: 'What other doctors wrote opens for a reason. The patient reads it in their access journal.',
  },
  reason: { fr: 'Pourquoi en avez-vous besoin ?', en: 'Why do you need it?' },
  reasonMissing: { fr: 'Dites pourquoi vous en avez besoin.', en: 'Say why you need it.' },
  open: { fr: 'Ouvrir le dossier précédent', en: 'Open the earlier record' },
  own: { fr: 'la vôtre', en: 'yours' },
  noReport: { fr: 'Sans compte rendu.', en: 'Without a report.' },
  notes: { fr: 'Notes entre confrères', en: 'Notes between colleagues' },
  notesLead: {
    fr: 'Pour les médecins qui verront ce patient. Elles ne s’affichent pas chez lui, mais font partie de son dossier, qu’il peut demander (L1111-7 CSP).',
    en: 'For the doctors who see this patient next. They are not shown to the patient, but are part of the record, which the patient may ask for (L1111-7 CSP).',
  },
  note: { fr: 'Nouvelle note', en: 'New note' },
  noteMissing: { fr: 'Écrivez la note.', en: 'Write the note.' },
  addNote: { fr: 'Ajouter la note', en: 'Add the note' },
} satisfies Record<string, Phrase>

export const historyTemplates = {
  summary: {
    fr: ({ day, who }) => `${day}, ${who}`,
    en: ({ day, who }) => `${day}, ${who}`,
  } satisfies Template<{ day: string; who: string }>,
}
