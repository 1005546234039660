import { minutesText } from '../../../domain/language/minutes.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { Scene } from './deriveScene.ts'

export const sceneWords: Readonly<Record<Scene, Phrase>> = {
  intake: { fr: 'Votre question', en: 'Your question' },
  waiting: { fr: 'En attente d’un médecin', en: 'Waiting for a doctor' },
  overdue: { fr: 'Attendre encore ?', en: 'Keep waiting?' },
  thread: { fr: 'Consultation', en: 'Consultation' },
  ended: { fr: 'Consultation terminée', en: 'Consultation ended' },
  cancelled: { fr: 'Question annulée', en: 'Question cancelled' },
  missed: { fr: 'Question close', en: 'Question closed' },
}

export const words = {
  estimateFrom: {
    fr: 'D’après les dernières attentes et les médecins connectés ; cela change avec eux.',
    en: 'From the latest waits and the doctors online; it changes with them.',
  },
  nobody: { fr: 'Aucun médecin n’est connecté', en: 'No doctor is online' },
  overflow: {
    fr: 'Aucun spécialiste n’est connecté en ce moment : un médecin généraliste peut aussi vous répondre.',
    en: 'No specialist is online at the moment: a general practitioner may answer you as well.',
  },
  nobodyText: {
    fr: 'Nous ne pouvons pas dire combien de temps. Dès qu’un médecin se connecte, il voit votre question.',
    en: 'We cannot say how long it will take. As soon as a doctor connects, they will see your question.',
  },
  meanwhile: { fr: 'En attendant', en: 'Meanwhile' },
  stay: {
    fr: 'Restez en ligne : le médecin vous répond sur cette page, et un e‑mail vous prévient aussi.',
    en: 'Stay online: the doctor answers on this page, and an e‑mail tells you too.',
  },
  gather: {
    fr: 'Gardez vos ordonnances et vos boîtes de médicaments à portée de main.',
    en: 'Keep your prescriptions and medicine boxes at hand.',
  },
  worse: {
    fr: 'Si votre état s’aggrave, n’attendez pas : appelez le 15, ou le 112 à l’étranger.',
    en: 'If you get worse, do not wait: call 15, or 112 outside France.',
  },
  notEmergency: {
    fr: 'Ce service n’est pas un service d’urgence.',
    en: 'This is not an emergency service.',
  },
  call15: { fr: 'Appeler le 15', en: 'Call 15' },
  callHere: {
    fr: 'L’appel se fait sur cette page : gardez-la ouverte, votre micro à portée.',
    en: 'The call takes place on this page: keep it open, your microphone at hand.',
  },
  cancel: { fr: 'Annuler ma question', en: 'Cancel my question' },
  cancelTitle: { fr: 'Annuler votre question ?', en: 'Cancel your question?' },
  cancelText: {
    fr: 'Aucun médecin n’y répondra. Vous pourrez en poser une autre à tout moment.',
    en: 'No doctor will answer it. You can ask another one at any time.',
  },
  keep: { fr: 'Garder ma question', en: 'Keep my question' },
  overdue: {
    fr: 'Nos médecins sont très sollicités. Votre place est gardée si vous attendez encore.',
    en: 'Our doctors are very busy. Your place is kept if you go on waiting.',
  },
  offline: {
    fr: 'Connexion coupée. Nous la rétablissons ; rien de ce que vous écrivez n’est perdu.',
    en: 'Connection lost. We are restoring it; nothing that you write is lost.',
  },
  connected: { fr: 'Connexion rétablie.', en: 'Connection restored.' },
  thread: { fr: 'Conversation avec le médecin', en: 'Conversation with the doctor' },
  you: { fr: 'Vous', en: 'You' },
  doctor: { fr: 'Le médecin', en: 'The doctor' },
  service: { fr: 'Permanence', en: 'Permanence' },
  documents: { fr: 'Vos documents', en: 'Your documents' },
  noDocuments: {
    fr: 'Le compte rendu arrivera ici. Un e‑mail vous préviendra.',
    en: 'The report will arrive here. An e‑mail will tell you.',
  },
  download: { fr: 'Télécharger', en: 'Download' },
  again: { fr: 'Poser une autre question', en: 'Ask another question' },
  askAgain: { fr: 'Reposer ma question avec mes réponses', en: 'Ask my question again with my answers' },
  askAgainLead: {
    fr: 'Toutes vos réponses et vos fichiers sont repris : vérifiez-les, puis envoyez.',
    en: 'All your answers and files are kept: check them, then send.',
  },
  cancelledText: {
    fr: 'Aucun médecin ne répondra à cette question. En cas d’urgence, appelez le 15, ou le 112 à l’étranger.',
    en: 'No doctor will answer this question. In an emergency, call 15 in France or 112 abroad.',
  },
  missedText: {
    fr: 'Un médecin a pris votre question et a attendu votre retour, puis il l’a close. Vous pouvez en poser une nouvelle.',
    en: 'A doctor took your question and waited for you, then closed it. You can ask a new one.',
  },
  ratingTitle: { fr: 'Votre avis', en: 'Your opinion' },
  avoidedVisit: {
    fr: 'Est-ce que la discussion avec notre professionnel de santé vous a évité une consultation chez votre médecin traitant ?',
    en: 'Did the discussion with our health professional save you a visit to your usual doctor?',
  },
  yes: { fr: 'OUI', en: 'YES' },
  no: { fr: 'NON', en: 'NO' },
  stars: { fr: 'Comment s’est déroulée votre expérience ?', en: 'How was your experience?' },
  validate: { fr: 'VALIDER', en: 'CONFIRM' },
  thanks: { fr: 'Merci.', en: 'Thank you.' },
  comment: { fr: 'Laissez-nous un commentaire !', en: 'Leave us a comment' },
  commentHint: {
    fr: 'Seules les personnes qui améliorent le service le lisent, pas le médecin.',
    en: 'Only those who improve the service read it, not the doctor.',
  },
  rated: { fr: 'Merci, votre avis est enregistré.', en: 'Thank you, your opinion is saved.' },
  missing: { fr: 'Choisissez une réponse, puis validez.', en: 'Choose an answer, then confirm.' },
} satisfies Record<string, Phrase>

export const templates = {
  ratedStars: {
    fr: ({ stars }) => `Votre note : ${stars} sur 5.`,
    en: ({ stars }) => `Your rating: ${stars} out of 5.`,
  } satisfies Template<{ stars: number }>,
  wait: {
    fr: ({ minutes }) => `Attendre encore ${minutesText('fr', minutes)}`,
    en: ({ minutes }) => `Wait another ${minutesText('en', minutes)}`,
  } satisfies Template<{ minutes: number }>,
  place: {
    fr: ({ place, online }) =>
      `Place ${place} dans la file · ${online === 1 ? '1 médecin répond' : `${online} médecins répondent`}`,
    en: ({ place, online }) =>
      `Place ${place} in the queue · ${online === 1 ? '1 doctor is' : `${online} doctors are`} answering`,
  } satisfies Template<{ place: string; online: number }>,
  waitsForYou: {
    fr: ({ name, clock }) => `${name} vous attend encore ${clock}.`,
    en: ({ name, clock }) => `${name} waits for you for another ${clock}.`,
  } satisfies Template<{ name: string; clock: string }>,
  closedUntil: {
    fr: ({ when }) =>
      `Les spécialistes reprennent le ${when}. D’ici là, un médecin généraliste peut vous répondre, ou un spécialiste s’il se connecte.`,
    en: ({ when }) =>
      `The specialists are back on ${when}. Until then a general practitioner may answer you, or a specialist who connects.`,
  } satisfies Template<{ when: string }>,
  placeOnly: {
    fr: ({ place }) => `Votre place dans la file : ${place}.`,
    en: ({ place }) => `Your place in the queue: ${place}.`,
  } satisfies Template<{ place: string }>,
  deadline: {
    fr: ({ hour }) => `Si aucun médecin n’a pris votre question à ${hour}, nous vous demanderons que faire.`,
    en: ({ hour }) => `If no doctor has taken your question by ${hour}, we will ask you what to do.`,
  } satisfies Template<{ hour: string }>,
  overdueUntil: {
    fr: ({ hour }) => `Sans réponse de votre part, la question sera annulée à ${hour}.`,
    en: ({ hour }) => `Without an answer from you, the question will be cancelled at ${hour}.`,
  } satisfies Template<{ hour: string }>,
}

export const newWords = {
  title: { fr: 'Nouvelle question', en: 'New question' },
  start: { fr: 'Commencer', en: 'Start' },
  forWhom: { fr: 'Pour qui est la consultation ?', en: 'Who is the consultation for?' },
  chooseWho: { fr: 'Choisissez la personne concernée.', en: 'Choose the person concerned.' },
}
