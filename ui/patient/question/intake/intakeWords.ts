import { type AnswerStep, isAddedStep } from '../../../../domain/intake/answers.ts'
import type { AnswerRefusal } from '../../../../domain/intake/checkAnswer.ts'
import type { Ask } from '../../../../domain/intake/script.ts'
import type { Phrase, Template } from '../../../../domain/language/phrase.ts'
import { STEP_LABELS } from '../../../../domain/words/steps.ts'
import { formatNumber } from '../../../i18n/formats.ts'

export const words = {
  title: { fr: 'Votre question', en: 'Your question' },
  bot: { fr: 'Assistant', en: 'Assistant' },
  yourAnswer: { fr: 'Votre réponse', en: 'Your answer' },
  you: { fr: 'Vous', en: 'You' },
  next: { fr: 'Continuer', en: 'Continue' },
  keep: { fr: 'Garder ma réponse', en: 'Keep my answer' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  none: { fr: 'Aucun', en: 'None' },
  known: {
    fr: 'Nous l’avons repris de votre profil. Corrigez si cela a changé.',
    en: 'We took this from your profile. Correct it if it has changed.',
  },
  draftKept: {
    fr: 'Votre texte est gardé sur cet appareil tant qu’il n’est pas envoyé.',
    en: 'Your text is kept on this device until it is sent.',
  },
  hours: { fr: 'VOIR LES HORAIRES DES SPÉCIALISTES', en: 'SEE THE SPECIALISTS’ HOURS' },
  hoursTitle: { fr: 'Horaires des spécialistes', en: 'The specialists’ hours' },
  hoursZone: { fr: 'Heures de Paris.', en: 'Paris time.' },
  waitsNow: { fr: 'L’attente en ce moment', en: 'The wait at the moment' },
  always: { fr: 'Jour et nuit, tous les jours', en: 'Day and night, every day' },
  openNow: { fr: 'Ouvert', en: 'Open' },
  closedNow: { fr: 'Fermé', en: 'Closed' },
  closedHint: {
    fr: 'En dehors de ces heures, un spécialiste peut encore être connecté. Le médecin généraliste répond jour et nuit.',
    en: 'Outside these hours, a specialist may still be connected. The general practitioner answers day and night.',
  },
  generalistAnswers: {
    fr: 'Si vous envoyez votre question maintenant, un médecin généraliste peut vous répondre. Pour un spécialiste, revenez pendant ses horaires.',
    en: 'If you send your question now, a general practitioner may answer you. For a specialist, come back during their hours.',
  },
  generalistMeanwhile: {
    fr: 'Si vous envoyez votre question maintenant, un médecin généraliste peut vous répondre, ou l’un d’eux dès qu’il se connecte.',
    en: 'If you send your question now, a general practitioner may answer you, or one of them as soon as they are online.',
  },
  eitherAnswers: {
    fr: 'L’un d’eux est pourtant connecté : il peut vous répondre dès maintenant, un médecin généraliste aussi.',
    en: 'One of them is online all the same: they may answer you now, and so may a general practitioner.',
  },
  addFile: { fr: 'Ajouter une photo ou un document', en: 'Add a photo or a document' },
  withoutFile: { fr: 'Continuer sans fichier', en: 'Continue without a file' },
  summary: { fr: 'Récapitulatif', en: 'Summary' },
  change: { fr: 'Modifier', en: 'Change' },
  send: { fr: 'Envoyer la question', en: 'Send the question' },
  callsThen: {
    fr: 'Quand un médecin prendra votre question, vous démarrerez l’appel depuis cette page. Préparez votre micro, et votre caméra pour une visio.',
    en: 'When a doctor takes your question, you will start the call from this page. Have your microphone ready, and your camera for a video call.',
  },
  stay: {
    fr: 'Après l’envoi, restez en ligne : le médecin vous répond sur cette page.',
    en: 'After sending, stay online: the doctor answers you on this page.',
  },
  country: { fr: 'Pays', en: 'Country' },
  emergency: {
    fr: 'Vos mots évoquent une urgence. N’attendez pas notre réponse.',
    en: 'Your words suggest an emergency. Do not wait for our answer.',
  },
  notYours: { fr: 'Question introuvable', en: 'Question not found' },
  notYoursNext: {
    fr: 'Cette question n’existe pas, ou elle n’est pas dans votre espace.',
    en: 'This question does not exist, or it is not in your space.',
  },
  backToSpace: { fr: 'Retour à mon espace', en: 'Back to my space' },
} satisfies Record<string, Phrase>

/** A pathway's own question is called by its text. */
export const nameOf = ({ ask, text }: { ask: AnswerStep; text: Ask['text'] }): Phrase =>
  isAddedStep(ask) ? text : STEP_LABELS[ask]

export const templates = {
  allergies: {
    fr: ({ allergies }) => `Le médecin voit déjà les allergies de votre profil : ${allergies}.`,
    en: ({ allergies }) => `The doctor already sees the allergies of your profile: ${allergies}.`,
  } satisfies Template<{ allergies: string }>,
  closed: {
    fr: ({ specialty, when }) => `${specialty} : ces médecins reprennent le ${when}.`,
    en: ({ specialty, when }) => `${specialty}: these doctors are back on ${when}.`,
  } satisfies Template<{ specialty: string; when: string }>,
  nobodyOf: {
    fr: ({ specialty }) => `${specialty} : aucun de ces médecins n’est connecté en ce moment.`,
    en: ({ specialty }) => `${specialty}: none of these doctors is online at the moment.`,
  } satisfies Template<{ specialty: string }>,
  forWhom: {
    fr: ({ name, age, step }) => `Pour ${name}, ${age} · ${step}`,
    en: ({ name, age, step }) => `For ${name}, ${age} · ${step}`,
  } satisfies Template<{ name: string; age: string; step: string }>,
  years: {
    fr: ({ age }) => (age < 2 ? `${age} an` : `${age} ans`),
    en: ({ age }) => (age === 1 ? '1 year old' : `${age} years old`),
  } satisfies Template<{ age: number }>,
  months: {
    fr: ({ age }) => `${age} mois`,
    en: ({ age }) => (age === 1 ? '1 month old' : `${age} months old`),
  } satisfies Template<{ age: number }>,
  counter: {
    fr: ({ length, minimum }) => `${length}/${minimum} caractères minimum`,
    en: ({ length, minimum }) => `${length}/${minimum} characters minimum`,
  } satisfies Template<{ length: number; minimum: number }>,
  missing: {
    fr: ({ count }) => (count === 1 ? 'Encore 1 caractère.' : `Encore ${count} caractères.`),
    en: ({ count }) => (count === 1 ? '1 more character.' : `${count} more characters.`),
  } satisfies Template<{ count: number }>,
  enough: {
    fr: () => 'Votre texte est assez long.',
    en: () => 'Your text is long enough.',
  } satisfies Template<object>,
  change: {
    fr: ({ what }) => `Modifier : ${what}`,
    en: ({ what }) => `Change: ${what}`,
  } satisfies Template<{ what: string }>,
  fileHint: {
    fr: ({ count, size }) => `Jusqu’à ${count} fichiers jpeg, png ou pdf, de ${size} au plus.`,
    en: ({ count, size }) => `Up to ${count} jpeg, png or pdf files, ${size} each at most.`,
  } satisfies Template<{ count: number; size: string }>,
  withFiles: {
    fr: ({ count }) => (count === 1 ? 'Continuer avec 1 fichier' : `Continuer avec ${count} fichiers`),
    en: ({ count }) => (count === 1 ? 'Continue with 1 file' : `Continue with ${count} files`),
  } satisfies Template<{ count: number }>,
  removeFile: {
    fr: ({ name }) => `Retirer ${name}`,
    en: ({ name }) => `Remove ${name}`,
  } satisfies Template<{ name: string }>,
  waitNow: {
    fr: ({ minutes }) => `L’attente en ce moment : ${minutes}.`,
    en: ({ minutes }) => `The wait at the moment: ${minutes}.`,
  } satisfies Template<{ minutes: string }>,
  closedOn: {
    fr: ({ days }) => `Fermé le ${days}.`,
    en: ({ days }) => `Closed on ${days}.`,
  } satisfies Template<{ days: string }>,
  nextOpening: {
    fr: ({ when }) => `Reprend le ${when}`,
    en: ({ when }) => `Opens again on ${when}`,
  } satisfies Template<{ when: string }>,
}

/** What to do about an answer that can't be kept. */
export const refusalTemplate: Template<AnswerRefusal> = {
  fr: (refusal) => {
    switch (refusal.type) {
      case 'symptoms-too-short':
        return `Décrivez un peu plus : ${refusal.minimum} caractères au moins, vous en avez ${refusal.length}.`
      case 'text-too-long':
        return `Ce texte est trop long : raccourcissez-le à ${refusal.maximum} caractères.`
      case 'not-a-number':
        return 'Écrivez un nombre, par exemple 62 ou 8,4.'
      case 'out-of-bounds':
        return `Vérifiez ce nombre : entre ${formatNumber('fr', refusal.minimum)} et ${formatNumber('fr', refusal.maximum)} ${refusal.unit}`
          .trim()
          .concat('.')
      case 'not-a-country':
        return 'Choisissez un pays dans la liste.'
      case 'not-a-date':
        return 'Écrivez une date, par exemple 27/02/2026.'
      case 'too-many-attachments':
        return `Gardez ${refusal.maximum} fichiers au plus.`
      case 'unknown-attachment':
        return 'Un fichier n’est plus là. Rechargez la page, puis ajoutez-le de nouveau.'
      default:
        return 'Choisissez une réponse.'
    }
  },
  en: (refusal) => {
    switch (refusal.type) {
      case 'symptoms-too-short':
        return `Describe a little more: ${refusal.minimum} characters at least, you have ${refusal.length}.`
      case 'text-too-long':
        return `This text is too long: shorten it to ${refusal.maximum} characters.`
      case 'not-a-number':
        return 'Write a number, for example 62 or 8.4.'
      case 'out-of-bounds':
        return `Check this number: between ${refusal.minimum} and ${refusal.maximum} ${refusal.unit}`.trim().concat('.')
      case 'not-a-country':
        return 'Choose a country from the list.'
      case 'not-a-date':
        return 'Write a date, for example 27/02/2026.'
      case 'too-many-attachments':
        return `Keep ${refusal.maximum} files at most.`
      case 'unknown-attachment':
        return 'A file is no longer there. Reload the page, then add it again.'
      default:
        return 'Choose an answer.'
    }
  },
}
