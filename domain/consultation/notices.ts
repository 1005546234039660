import type { Locale, Template } from '../language/phrase.ts'
import type { Notice, NoticeCode } from './thread.ts'

const WORDS: { [Code in NoticeCode]: Template<Notice<Code>> } = {
  'question-sent': {
    fr: ({ waitMinutes }) =>
      `Votre question est transmise à nos médecins. Restez connecté : vous serez averti d’ici ${waitMinutes} minutes. Ce service n’est pas un service d’urgence ; en cas d’urgence, appelez le 15.`,
    en: ({ waitMinutes }) =>
      `Your question has been passed on to our doctors. Stay connected: you will be told within ${waitMinutes} minutes. This is not an emergency service; in an emergency, call 15 in France or 112 abroad.`,
  },
  'wait-overdue': {
    fr: () =>
      'Nos médecins sont très sollicités. Vous pouvez attendre encore, votre place est gardée, ou annuler votre question.',
    en: () => 'Our doctors are very busy. You can go on waiting, your place is kept, or cancel your question.',
  },
  'waiting-again': {
    fr: () => 'Vous attendez de nouveau un médecin. Votre place est gardée.',
    en: () => 'You are waiting for a doctor again. Your place is kept.',
  },
  cancelled: {
    fr: () => 'Votre question est annulée. En cas d’urgence, appelez le 15.',
    en: () => 'Your question is cancelled. In an emergency, call 15 in France or 112 abroad.',
  },
  'no-doctor': {
    fr: () =>
      'Suite à une forte affluence, aucun médecin n’a pu traiter votre question dans le délai garanti. Ce service n’est pas un service d’urgence ; en cas d’urgence, appelez le 15.',
    en: () =>
      'Because of very high demand, no doctor could take your question in the guaranteed time. This is not an emergency service; in an emergency, call 15 in France or 112 abroad.',
  },
  'doctor-took': {
    fr: ({ doctorName }) => `${doctorName} prend votre question.`,
    en: ({ doctorName }) => `${doctorName} takes your question.`,
  },
  released: {
    fr: () => 'Le médecin a dû rendre votre question. Vous gardez votre place, un autre médecin va vous répondre.',
    en: () => 'The doctor had to hand your question back. You keep your place, another doctor will answer.',
  },
  ended: { fr: () => 'La consultation est terminée.', en: () => 'The consultation has ended.' },
  missed: {
    fr: () => 'Le médecin vous a attendu, puis a clos la question. Vous pouvez en poser une nouvelle.',
    en: () => 'The doctor waited for you, then closed the question. You can ask a new one.',
  },
  'document-ready': {
    fr: ({ kind }) => (kind === 'report' ? 'Votre compte rendu est disponible.' : 'Votre ordonnance est disponible.'),
    en: ({ kind }) => (kind === 'report' ? 'Your report is available.' : 'Your prescription is available.'),
  },
}

/** A notice as a sentence. */
export function noticeText<Code extends NoticeCode>(notice: Notice<Code>, locale: Locale): string {
  return WORDS[notice.code][locale](notice)
}
