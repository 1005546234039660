import { durationText } from '../call/callWords.ts'
import { minutesText } from '../language/minutes.ts'
import type { Locale, Template } from '../language/phrase.ts'
import { plainText } from '../pathway/markdown.ts'
import { OUTCOME_LABELS, OUTCOME_SENTENCES } from '../words/outcomes.ts'
import { SPECIALTY_LABELS } from '../words/specialties.ts'
import type { HandedTo } from './handOver.ts'
import type { Notice, NoticeCode } from './thread.ts'

/** The side of a thread on which one reads: the same fact is told to each in their own words. */
export const PARTIES = ['patient', 'doctor'] as const
export type Party = (typeof PARTIES)[number]
export const otherParty = (party: Party): Party => (party === 'patient' ? 'doctor' : 'patient')

const RELEASED_FR = {
  'patient-away': 'Le médecin vous a attendu, puis a rendu votre question.',
  unavailable: 'Le médecin a dû s’absenter et rend votre question.',
  'not-my-field': 'Le médecin rend votre question : elle relève d’un autre médecin.',
}
const RELEASED_EN = {
  'patient-away': 'The doctor waited for you, then handed your question back.',
  unavailable: 'The doctor had to leave and hands your question back.',
  'not-my-field': 'The doctor hands your question back: it is for another doctor.',
}

const CHANNELS_FR = { audio: 'audio', video: 'visio' }
const CALL_ENDED: Template<Notice<'call-ended'>> = {
  fr: ({ seconds }) =>
    seconds === null ? 'L’appel s’est terminé sans réponse.' : `L’appel est terminé, après ${durationText(seconds)}.`,
  en: ({ seconds }) =>
    seconds === null ? 'The call ended without an answer.' : `The call has ended, after ${durationText(seconds)}.`,
}

/** What a pathway says is its own text, in both languages. */
const IN_ITS_WORDS: Template<Notice<'pathway-waiting'>> = {
  fr: ({ text }) => plainText(text.fr),
  en: ({ text }) => plainText(text.en),
}

type Words = { [Code in NoticeCode]: Template<Notice<Code>> }

/** « Dr Paul Girard (Dermatologie) », or the specialty alone. */
function recipient(to: HandedTo, locale: Locale): string {
  const specialty = SPECIALTY_LABELS[to.specialty][locale]
  return to.kind === 'doctor' ? `${to.name} (${specialty})` : specialty
}

const FOR_PATIENT: Words = {
  'question-sent': {
    fr: ({ waitMinutes }) =>
      `Votre question est transmise à nos médecins. Restez en ligne : nous vous avertirons d’ici ${minutesText('fr', waitMinutes)}. Ce service n’est pas un service d’urgence ; en cas d’urgence, appelez le 15.`,
    en: ({ waitMinutes }) =>
      `Your question has been passed on to our doctors. Stay online: you will be told within ${minutesText('en', waitMinutes)}. This is not an emergency service; in an emergency, call 15 in France or 112 abroad.`,
  },
  'pathway-waiting': IN_ITS_WORDS,
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
    fr: ({ reason }) =>
      `${RELEASED_FR[reason ?? 'unavailable']} Vous gardez votre place, un autre médecin va vous répondre.`,
    en: ({ reason }) => `${RELEASED_EN[reason ?? 'unavailable']} You keep your place, another doctor will answer.`,
  },
  'handed-over': {
    fr: ({ doctorName, to }) =>
      to.kind === 'doctor'
        ? `${doctorName} confie votre question à ${recipient(to, 'fr')}, qui lit la conversation et votre dossier.`
        : `${doctorName} oriente votre question vers un médecin de la spécialité ${recipient(to, 'fr')}, qui lira la conversation et votre dossier. Vous gardez votre place.`,
    en: ({ doctorName, to }) =>
      to.kind === 'doctor'
        ? `${doctorName} passes your question on to ${recipient(to, 'en')}, who reads the conversation and your record.`
        : `${doctorName} passes your question on to a doctor of ${recipient(to, 'en')}, who will read the conversation and your record. You keep your place.`,
  },
  'call-started': {
    fr: ({ channel, by }) =>
      `${by === 'patient' ? 'Vous appelez le médecin' : 'Le médecin vous appelle'} en ${CHANNELS_FR[channel]}. Rien n’est enregistré.`,
    en: ({ channel, by }) =>
      `${by === 'patient' ? 'You call the doctor' : 'The doctor calls you'} by ${channel}. Nothing is recorded.`,
  },
  'call-ended': CALL_ENDED,
  ended: {
    fr: ({ outcome }) => `La consultation est terminée.${outcome ? ` ${OUTCOME_SENTENCES[outcome].fr}` : ''}`,
    en: ({ outcome }) => `The consultation has ended.${outcome ? ` ${OUTCOME_SENTENCES[outcome].en}` : ''}`,
  },
  missed: {
    fr: () => 'Le médecin a attendu votre retour, puis a clos la question. Vous pouvez en poser une nouvelle.',
    en: () => 'The doctor waited for you, then closed the question. You can ask a new one.',
  },
  'document-ready': {
    fr: ({ kind, addendum }) =>
      addendum
        ? 'Un complément à votre compte rendu est disponible.'
        : kind === 'report'
          ? 'Votre compte rendu est disponible.'
          : 'Votre ordonnance est disponible.',
    en: ({ kind, addendum }) =>
      addendum
        ? 'An addendum to your report is available.'
        : kind === 'report'
          ? 'Your report is available.'
          : 'Your prescription is available.',
  },
}

const FOR_DOCTOR: Words = {
  'question-sent': {
    fr: ({ waitMinutes }) =>
      `Le patient a envoyé sa question. Il sait que nous l’avertirons d’ici ${minutesText('fr', waitMinutes)}.`,
    en: ({ waitMinutes }) =>
      `The patient sent the question, and knows that they will be told within ${minutesText('en', waitMinutes)}.`,
  },
  'pathway-waiting': IN_ITS_WORDS,
  'wait-overdue': {
    fr: () => 'Le délai est dépassé. Le patient a pu choisir entre attendre encore et annuler sa question.',
    en: () => 'The time has run out. The patient could choose between waiting longer and cancelling the question.',
  },
  'waiting-again': {
    fr: () => 'Le patient attend de nouveau un médecin. Sa place est gardée.',
    en: () => 'The patient is waiting for a doctor again. Their place is kept.',
  },
  cancelled: { fr: () => 'Le patient a annulé sa question.', en: () => 'The patient cancelled the question.' },
  'no-doctor': {
    fr: () => 'Aucun médecin n’a pu prendre cette question dans le délai garanti. Le patient est prévenu.',
    en: () => 'No doctor could take this question in the guaranteed time. The patient has been told.',
  },
  'doctor-took': {
    fr: ({ doctorName }) => `${doctorName} prend la question. Le patient est prévenu.`,
    en: ({ doctorName }) => `${doctorName} takes the question. The patient has been told.`,
  },
  'handed-over': {
    fr: ({ doctorName, to }) => `${doctorName} transmet la question à ${recipient(to, 'fr')}. Le patient est prévenu.`,
    en: ({ doctorName, to }) =>
      `${doctorName} hands the question over to ${recipient(to, 'en')}. The patient has been told.`,
  },
  released: {
    fr: () => 'La question est rendue à la file. Le patient garde sa place et il est prévenu.',
    en: () => 'The question was handed back to the queue. The patient keeps their place and has been told.',
  },
  'call-started': {
    fr: ({ channel, by }) =>
      `${by === 'doctor' ? 'Vous appelez le patient' : 'Le patient vous appelle'} en ${CHANNELS_FR[channel]}. Rien n’est enregistré.`,
    en: ({ channel, by }) =>
      `${by === 'doctor' ? 'You call the patient' : 'The patient calls you'} by ${channel}. Nothing is recorded.`,
  },
  'call-ended': CALL_ENDED,
  ended: {
    fr: ({ outcome }) =>
      `La consultation est terminée.${outcome ? ` Conclusion : ${OUTCOME_LABELS[outcome].fr}.` : ''}`,
    en: ({ outcome }) => `The consultation has ended.${outcome ? ` Conclusion: ${OUTCOME_LABELS[outcome].en}.` : ''}`,
  },
  missed: {
    fr: () => 'Le patient n’est pas venu : la question est close.',
    en: () => 'The patient did not come: the question is closed.',
  },
  'document-ready': {
    fr: ({ kind, addendum }) =>
      addendum
        ? 'Le complément au compte rendu est remis au patient.'
        : kind === 'report'
          ? 'Le compte rendu est remis au patient.'
          : 'L’ordonnance est remise au patient.',
    en: ({ kind, addendum }) =>
      addendum
        ? 'The patient has the addendum to the report.'
        : kind === 'report'
          ? 'The patient has the report.'
          : 'The patient has the prescription.',
  },
}

const WORDS: { [Side in Party]: Words } = { patient: FOR_PATIENT, doctor: FOR_DOCTOR }

/** A notice as a sentence, to its reader and in their language. */
export function noticeText<Code extends NoticeCode>(notice: Notice<Code>, reader: Party, locale: Locale): string {
  return WORDS[reader][notice.code][locale](notice)
}
