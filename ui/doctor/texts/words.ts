import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const textsWords = {
  template: { fr: 'Modèle', en: 'Template' },
  quick: { fr: 'Texte rapide', en: 'Quick text' },
  useTemplate: { fr: 'Remplir avec un modèle', en: 'Fill with a template' },
  useQuick: { fr: 'Insérer un texte rapide', en: 'Insert a quick text' },
  manage: { fr: 'Modèles et textes', en: 'Templates and texts' },
  title: { fr: 'Mes modèles et textes', en: 'My templates and texts' },
  lead: {
    fr: 'Un modèle remplit les parties encore vides. Un texte rapide s’insère là où vous écrivez.',
    en: 'A template fills the parts that are still empty. A quick text goes where you write.',
  },
  none: { fr: 'Vous n’en avez pas encore.', en: 'You have none yet.' },
  name: { fr: 'Nom', en: 'Name' },
  nameMissing: { fr: 'Donnez-lui un nom.', en: 'Give it a name.' },
  text: { fr: 'Texte', en: 'Text' },
  textMissing: { fr: 'Écrivez ce texte.', en: 'Write this text.' },
  kind: { fr: 'Sorte', en: 'Kind' },
  fromReport: {
    fr: 'Le modèle garde les parties du compte rendu en cours, telles que vous les avez écrites.',
    en: 'The template keeps the parts of the present report as you wrote them.',
  },
  reportEmpty: {
    fr: 'Écrivez d’abord le compte rendu dont faire un modèle.',
    en: 'First write the report to make a template of.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  edit: { fr: 'Modifier', en: 'Edit' },
  remove: { fr: 'Supprimer', en: 'Remove' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
} satisfies Record<string, Phrase>

export const textsTemplates = {
  edit: { fr: ({ name }) => `Modifier ${name}`, en: ({ name }) => `Edit ${name}` },
  remove: { fr: ({ name }) => `Supprimer ${name}`, en: ({ name }) => `Remove ${name}` },
} satisfies Record<string, Template<{ name: string }>>
