import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { Section } from '../../../domain/report/sections.ts'

export const reportWords = {
  report: { fr: 'Compte rendu', en: 'Report' },
  kept: { fr: 'Gardé sur cet appareil pendant que vous écrivez.', en: 'Kept on this device while you write.' },
  outcome: { fr: 'Conclusion', en: 'Outcome' },
  outcomeMissing: { fr: 'Choisissez la conclusion.', en: 'Choose the outcome.' },
  review: { fr: 'Relire et publier', en: 'Review and publish' },
  preview: { fr: 'Tel que le patient le lira', en: 'As the patient will read it' },
  publish: { fr: 'Publier le compte rendu', en: 'Publish the report' },
  publishLead: {
    fr: 'Le patient le reçoit dans ses documents, avec un e‑mail. Il ne se modifie plus : ce qui manquerait s’ajoute en complément daté.',
    en: 'The patient gets it among their documents, with an e‑mail. It no longer changes: what is missing is added as a dated addendum.',
  },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  published: { fr: 'Le compte rendu est publié.', en: 'The report is published.' },
  publishedLead: {
    fr: 'Il reste tel quel. Pour corriger ou préciser, ajoutez un complément daté : le patient lit les deux.',
    en: 'It stays as it is. To correct or add, write a dated addendum: the patient reads both.',
  },
  addendum: { fr: 'Complément', en: 'Addendum' },
  addendumMissing: {
    fr: 'Écrivez le complément avant de le publier.',
    en: 'Write the addendum before you publish it.',
  },
  publishAddendum: { fr: 'Publier le complément', en: 'Publish the addendum' },
  addendumLead: {
    fr: 'Le patient le reçoit à côté du compte rendu, avec un e‑mail. Il ne se modifie plus.',
    en: 'The patient gets it beside the report, with an e‑mail. It no longer changes.',
  },
  addendumDone: { fr: 'Le complément est publié.', en: 'The addendum is published.' },
} satisfies Record<string, Phrase>

export const sectionHints: Readonly<Record<Section, Phrase>> = {
  reason: { fr: 'Pourquoi le patient consulte', en: 'Why the patient asks' },
  history: { fr: 'Début, évolution, ce qui a été essayé', en: 'Onset, course, what was tried' },
  assessment: { fr: 'Ce que vous en pensez, et pourquoi', en: 'What you think, and why' },
  plan: { fr: 'Ce que le patient doit faire', en: 'What the patient is to do' },
  followUp: { fr: 'Quand et pourquoi reconsulter', en: 'When and why to ask again' },
}

export const reportTemplates = {
  write: {
    fr: ({ section }) => `Écrivez la partie « ${section} ».`,
    en: ({ section }) => `Write the part “${section}”.`,
  } satisfies Template<{ section: string }>,
}
