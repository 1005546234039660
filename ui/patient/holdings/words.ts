import { belongingTo } from '../../../domain/language/belongingTo.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { placeWords } from '../placeWords.ts'

export const words = {
  ...placeWords,
  data: { fr: 'Télécharger mes données', en: 'Download my data' },
  myDataLead: {
    fr: 'Tout ce que nous gardons sur vous : profil, accords, questions et réponses, documents, fichiers, et qui les a vus.',
    en: 'Everything that we keep on you: profile, consents, questions and answers, documents, files, and who saw them.',
  },
  dataLead: {
    fr: 'Tout ce que nous gardons sur cette personne : profil, accords, questions et réponses, documents, fichiers, et qui les a vus.',
    en: 'Everything that we keep on this person: profile, consents, questions and answers, documents, files, and who saw them.',
  },
  zip: { fr: 'Tout, pour le lire et le garder', en: 'Everything, to read and to keep' },
  zipDetail: {
    fr: 'Un dossier ZIP avec les documents et les fichiers',
    en: 'A ZIP folder with the documents and files',
  },
  prepare: { fr: 'Préparer le dossier', en: 'Prepare the folder' },
  preparing: { fr: 'Préparation du dossier', en: 'Preparing the folder' },
  reading: { fr: 'Lecture du dossier…', en: 'Reading the record…' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  downloadAgain: { fr: 'Télécharger à nouveau', en: 'Download again' },
  fhir: { fr: 'Pour un autre service de santé', en: 'For another health service' },
  fhirDetail: { fr: 'Au format FHIR R4, que lisent leurs logiciels', en: 'As FHIR R4, which their software reads' },
  json: { fr: 'Pour un programme', en: 'For a program' },
  jsonDetail: { fr: 'Au format JSON', en: 'As JSON' },
  care: {
    fr: 'Ces fichiers contiennent des données de santé. Gardez-les là où vous seul pouvez les ouvrir.',
    en: 'These files hold health data. Keep them where only you can open them.',
  },
  accessesLead: {
    fr: 'Chaque lecture et chaque changement du dossier sont notés, les plus récents d’abord.',
    en: 'Every reading and every change of the record is written down, the latest first.',
  },
  noAccesses: { fr: 'Personne n’a encore ouvert ce dossier', en: 'Nobody has opened this record yet' },
  noAccessesText: {
    fr: 'Quand un médecin le lira pour vous répondre, vous le verrez ici.',
    en: 'When a doctor reads it to answer you, you will see it here.',
  },
  colon: { fr: ' : ', en: ': ' },
  account: { fr: 'Vous', en: 'You' },
  holder: { fr: 'Le titulaire du contrat', en: 'The holder of the contract' },
  doctor: { fr: 'Un médecin', en: 'A doctor' },
  service: { fr: 'Le service', en: 'The service' },
  seeQuestion: { fr: 'Voir la question', en: 'See the question' },
} satisfies Record<string, Phrase>

export const templates = {
  file: {
    fr: ({ title, done, of }) => `${title} : prêt (${done} sur ${of})`,
    en: ({ title, done, of }) => `${title}: ready (${done} of ${of})`,
  } satisfies Template<{ title: string; done: number; of: number }>,
  ready: {
    fr: ({ count, size }) =>
      `Le téléchargement commence : ${count} fichiers, ${size}. Votre navigateur en montre l’avancement, et peut l’arrêter.`,
    en: ({ count, size }) =>
      `The download begins: ${count} files, ${size}. Your browser shows how far it is, and can stop it.`,
  } satisfies Template<{ count: number; size: string }>,
  dataOf: {
    fr: ({ name }) => `Télécharger les données ${belongingTo(name)}`,
    en: ({ name }) => `Download the data of ${name}`,
  } satisfies Template<{ name: string }>,
}
