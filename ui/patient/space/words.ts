import type { ConsultationState } from '../../../domain/consultation/consultation.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { words as frame } from '../frame/words.ts'

export const words = {
  title: { fr: 'Mon espace', en: 'My space' },
  lead: {
    fr: 'Retrouvez toutes vos informations dans votre espace perso.',
    en: 'Find all your information in your personal space.',
  },
  textsChanged: { fr: 'Un texte que vous avez accepté a changé', en: 'A text that you accepted has changed' },
  textsChangedText: {
    fr: 'Votre accord vous est demandé de nouveau, au plus tard avant votre prochaine question.',
    en: 'You are asked for your agreement again, at the latest before your next question.',
  },
  readTexts: { fr: 'Lire et répondre', en: 'Read and answer' },
  services: { fr: 'Mes services', en: 'My services' },
  teleconsultation: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  teleconsultationText: {
    fr: 'Posez votre question à un médecin. Il vous répond dans les 15 minutes, jour et nuit.',
    en: 'Ask a doctor your question. You get an answer within 15 minutes, day and night.',
  },
  start: { fr: 'Poser ma question', en: 'Ask my question' },
  startOther: { fr: 'Poser une question pour une autre personne', en: 'Ask a question for another person' },
  resume: { fr: 'Reprendre ma question', en: 'Go back to my question' },
  openText: { fr: 'Votre question :', en: 'Your question:' },
  questions: { fr: 'Mes questions', en: 'My questions' },
  documents: { fr: 'Mes documents médicaux', en: 'My medical documents' },
  profile: frame.profile,
  beneficiaries: frame.beneficiaries,
  whose: { fr: 'De qui ?', en: 'Whose?' },
  everyone: { fr: 'Tous', en: 'All' },
  search: { fr: 'Chercher', en: 'Search' },
  nothingFound: { fr: 'Rien ne correspond', en: 'Nothing matches' },
  nothingFoundText: {
    fr: 'Essayez un autre mot, ou effacez la recherche.',
    en: 'Try another word, or clear the search.',
  },
  about: { fr: 'En savoir plus', en: 'Find out more' },
  signOut: { fr: 'Me déconnecter', en: 'Sign out' },
  noQuestions: { fr: 'Aucune question pour l’instant', en: 'No questions yet' },
  noQuestionsText: {
    fr: 'Vos questions et les réponses des médecins seront gardées ici.',
    en: 'Your questions and the doctors’ answers will be kept here.',
  },
  noDocuments: { fr: 'Aucun document pour l’instant', en: 'No documents yet' },
  noDocumentsText: {
    fr: 'Vos comptes rendus et vos ordonnances arriveront ici après une consultation.',
    en: 'Your reports and prescriptions will arrive here after a consultation.',
  },
  download: { fr: 'Télécharger', en: 'Download' },
  seeQuestion: { fr: 'Voir la question', en: 'See the question' },
  prescription: { fr: 'Ordonnance', en: 'Prescription' },
  notWritten: { fr: 'Question pas encore écrite', en: 'Question not written yet' },
} satisfies Record<string, Phrase>

export const stateWords: Readonly<Record<ConsultationState, Phrase>> = {
  intake: { fr: 'À terminer', en: 'To finish' },
  waiting: { fr: 'En attente d’un médecin', en: 'Waiting for a doctor' },
  overdue: { fr: 'Attendre encore ?', en: 'Keep waiting?' },
  taken: { fr: 'Un médecin vous attend', en: 'A doctor is waiting for you' },
  active: { fr: 'En cours', en: 'In progress' },
  ended: { fr: 'Terminée', en: 'Ended' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
  missed: { fr: 'Rendez-vous manqué', en: 'Missed' },
}

export const templates = {
  shownOf: {
    fr: ({ shown, all }) => `${shown} sur ${all}`,
    en: ({ shown, all }) => `${shown} of ${all}`,
  } satisfies Template<{ shown: number; all: number }>,
  doctorWaits: {
    fr: ({ name, clock }) => `${name} vous attend encore ${clock}. Revenez maintenant.`,
    en: ({ name, clock }) => `${name} waits for you for another ${clock}. Come back now.`,
  } satisfies Template<{ name: string; clock: string }>,
  openFor: {
    fr: ({ name }) => `La question pour ${name} :`,
    en: ({ name }) => `The question for ${name}:`,
  } satisfies Template<{ name: string }>,
  resumeFor: {
    fr: ({ name }) => `Reprendre la question pour ${name}`,
    en: ({ name }) => `Go back to the question for ${name}`,
  } satisfies Template<{ name: string }>,
  hello: {
    fr: ({ name }) => `Bonjour ${name}`,
    en: ({ name }) => `Hello ${name}`,
  } satisfies Template<{ name: string }>,
  number: {
    fr: ({ number }) => `n° ${number}`,
    en: ({ number }) => `no. ${number}`,
  } satisfies Template<{ number: string }>,
  forWhom: {
    fr: ({ name }) => `Pour ${name}`,
    en: ({ name }) => `For ${name}`,
  } satisfies Template<{ name: string }>,
}
