import { PATHWAY_FORMAT, type PathwayDocument } from '../../../domain/pathway/document.ts'

/** What a new pathway begins with: every key there, words to be replaced. */
export const NEW_PATHWAY: PathwayDocument = {
  format: PATHWAY_FORMAT,
  id: 'nouveau-parcours',
  title: { fr: 'Nouveau parcours', en: 'New pathway' },
  organisations: null,
  alert: {
    title: { fr: 'Titre de l’alerte', en: 'Title of the alert' },
    text: { fr: 'À qui elle s’adresse, en une phrase.', en: 'Whom it is for, in one sentence.' },
    button: { fr: 'Accéder au parcours', en: 'Go to the pathway' },
  },
  channel: null,
  specialty: 'generalist',
  skips: ['interlocutor'],
  adds: [],
  redFlags: [],
  orientation: [
    {
      title: { fr: 'Que faire', en: 'What to do' },
      text: { fr: '- Une consigne\n- **La plus importante**', en: '- An instruction\n- **The most important one**' },
    },
  ],
  waiting: null,
  waitTimeoutSeconds: null,
  returnWindowSeconds: null,
  sms: false,
  tag: { text: { fr: 'NOUVEAU PARCOURS', en: 'NEW PATHWAY' }, colour: 'warn' },
  guidance: {
    title: { fr: 'Démarches à suivre', en: 'What to do' },
    text: { fr: '1. Une démarche', en: '1. A step' },
  },
  form: null,
}
