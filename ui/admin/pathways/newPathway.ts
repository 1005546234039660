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
  form: {
    situation: 'situation',
    steps: [
      {
        id: 'examen',
        title: { fr: 'Examen', en: 'Examination' },
        questions: [
          {
            id: 'rang',
            kind: 'computed',
            compute: 'teleconsultation',
            label: { fr: 'Téléconsultation', en: 'Teleconsultation' },
          },
          {
            id: 'temperature',
            kind: 'number',
            unit: '°C',
            minimum: 34,
            maximum: 43,
            label: { fr: 'Température', en: 'Temperature' },
          },
          {
            id: 'situation',
            kind: 'choice',
            required: true,
            label: { fr: 'Quelle est la situation du patient ?', en: 'What is the patient’s situation?' },
            options: [
              { value: 'domicile', label: { fr: 'Reste à domicile', en: 'Stays at home' } },
              { value: 'hopital', label: { fr: 'Part à l’hôpital', en: 'Goes to hospital' } },
            ],
          },
        ],
      },
    ],
  },
}
