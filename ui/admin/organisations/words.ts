import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Organismes', en: 'Organisations' },
  lead: {
    fr: 'Les assureurs dont les adhérents posent des questions. Leurs clés, leurs webhooks et leur passage d’assurés sont dans l’espace intégrateurs.',
    en: 'The insurers whose members ask questions. Their keys, webhooks and hand-over of members are in the integrators’ place.',
  },
  none: { fr: 'Aucun organisme', en: 'No organisations' },
  noneText: {
    fr: 'Ajoutez le premier : sans organisme, personne ne peut s’inscrire.',
    en: 'Add the first: without an organisation nobody can sign up.',
  },
  add: { fr: 'Ajouter un organisme', en: 'Add an organisation' },
  edit: { fr: 'Modifier', en: 'Change' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  saved: { fr: 'Enregistré.', en: 'Saved.' },
  added: { fr: 'L’organisme est ajouté.', en: 'The organisation is added.' },
  id: { fr: 'Nom technique', en: 'Technical name' },
  idHint: {
    fr: 'Pour les programmes (« iss », adresse d’inscription, widget). Il ne change plus ensuite.',
    en: 'For programs (`iss`, the sign-up address, the widget). It never changes afterwards.',
  },
  name: { fr: 'Nom', en: 'Name' },
  rule: { fr: 'Modèles de numéro de sociétaire', en: 'Patterns of member numbers' },
  ruleHint: {
    fr: 'Un par ligne : # pour un chiffre, @ pour une lettre, * pour l’un ou l’autre, le reste tel quel. MSM### accepte MSM002. Sans modèle, tout numéro est accepté.',
    en: 'One a line: # for a digit, @ for a letter, * for either, all else as it is. MSM### accepts MSM002. Without a pattern any number is accepted.',
  },
  anyNumber: { fr: 'tout numéro est accepté', en: 'any number is accepted' },
  examples: { fr: 'Exemples de numéro', en: 'Examples of numbers' },
  examplesHint: {
    fr: 'Un par ligne ; l’inscription les montre. Chacun doit suivre un des modèles.',
    en: 'One a line; the sign-up shows them. Each must fit one of the patterns.',
  },
  contact: { fr: 'Contact technique', en: 'Technical contact' },
  contactHint: {
    fr: 'L’adresse qui apprend qu’un webhook a été arrêté.',
    en: 'The address that hears of a webhook that was switched off.',
  },
  origins: { fr: 'Sites autorisés', en: 'Allowed sites' },
  originsHint: {
    fr: 'Les sites qui peuvent montrer le widget, un par ligne : https://www.assurance.example',
    en: 'The sites that may show the widget, one a line: https://www.insurer.example',
  },
  noOrigin: { fr: 'aucun site autorisé', en: 'no site allowed' },
  colour: { fr: 'Couleur', en: 'Colour' },
  colourHint: {
    fr: 'Comme #0d6464. Elle est foncée ou éclaircie toute seule là où un texte ne se lirait pas.',
    en: 'Like #0d6464. It is darkened or lightened by itself where text could not be read.',
  },
  logo: { fr: 'Logo', en: 'Logo' },
  logoHint: { fr: 'PNG ou JPEG, 64 ko au plus.', en: 'PNG or JPEG, at most 64 kB.' },
  logoRemove: { fr: 'Retirer le logo', en: 'Take the logo away' },
  signUp: { fr: 'Adresse d’inscription', en: 'Address to sign up' },
  openIntegrators: { fr: 'Ouvrir son espace intégrateurs', en: 'Open its integrators’ place' },
  lookedAfter: { fr: 'Votre espace intégrateurs', en: 'Your integrators’ place' },
} satisfies Record<string, Phrase>

export const templates = {
  members: {
    fr: ({ count }) => `${count} ${count < 2 ? 'adhérent inscrit' : 'adhérents inscrits'}`,
    en: ({ count }) => `${count} ${count === 1 ? 'member' : 'members'} signed up`,
  },
  example: { fr: ({ text }) => `par exemple ${text}`, en: ({ text }) => `for example ${text}` },
} satisfies { members: Template<{ count: number }>; example: Template<{ text: string }> }
