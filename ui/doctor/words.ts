import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  product: { fr: 'Permanence', en: 'Permanence' },
  desk: { fr: 'Bureau du médecin', en: 'Doctor’s desk' },
  toDesk: { fr: 'Retour au bureau', en: 'Back to the desk' },
  security: { fr: 'Sécurité', en: 'Security' },
  signInTitle: { fr: 'Me connecter', en: 'Sign in' },
  signInLead: {
    fr: 'Cet espace est réservé aux médecins de Permanence. Un code à six chiffres vous est envoyé par e‑mail.',
    en: 'This space is for the doctors of Permanence. A six-digit code is sent to you by e‑mail.',
  },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  emailMissing: {
    fr: 'Écrivez votre adresse e‑mail, par exemple nom@exemple.fr.',
    en: 'Write your e‑mail address, for example name@example.com.',
  },
  receiveCode: { fr: 'Recevoir un code', en: 'Send me a code' },
  code: { fr: 'Code à six chiffres', en: 'Six-digit code' },
  codeMissing: { fr: 'Écrivez les six chiffres du code reçu.', en: 'Write the six digits of the code.' },
  confirmCode: { fr: 'Valider', en: 'Confirm' },
  resendCode: { fr: 'Renvoyer un code', en: 'Send another code' },
  codeResent: { fr: 'Un nouveau code est parti.', en: 'Another code is on its way.' },
  changeEmail: { fr: 'Changer d’adresse', en: 'Use another address' },
  expired: {
    fr: 'Votre session est terminée. Reconnectez-vous : ce que vous avez écrit est gardé.',
    en: 'Your session has ended. Sign in again: what you wrote is kept.',
  },
  notDoctorTitle: { fr: 'Ce compte n’est pas celui d’un médecin', en: 'This account is not a doctor’s' },
  notDoctor: {
    fr: 'Cet espace est réservé aux médecins. Votre espace adhérent est à une autre adresse.',
    en: 'This space is for doctors. Your member space is at another address.',
  },
  toPortal: { fr: 'Aller à l’espace adhérent', en: 'Go to the member space' },
  signOut: { fr: 'Me déconnecter', en: 'Sign out' },
  online: { fr: 'En ligne', en: 'Online' },
  connecting: { fr: 'Connexion…', en: 'Connecting…' },
  offline: { fr: 'Hors ligne, nouvel essai…', en: 'Offline, trying again…' },
  offlineWarning: {
    fr: 'La connexion est coupée : la file n’est plus à jour et vous n’êtes plus compté en ligne. Nouvel essai en cours.',
    en: 'The connection is lost: the queue is out of date and you are not counted as online. Trying again.',
  },
  paneQueue: { fr: 'File', en: 'Queue' },
  paneThread: { fr: 'Discussion', en: 'Thread' },
  paneRecord: { fr: 'Dossier', en: 'Record' },
  panes: { fr: 'Parties du bureau', en: 'Parts of the desk' },
  mine: { fr: 'Mes consultations', en: 'My consultations' },
  queue: { fr: 'File d’attente', en: 'Waiting queue' },
  queueEmpty: { fr: 'Personne n’attend', en: 'Nobody is waiting' },
  queueEmptyLead: {
    fr: 'Une question qui arrive s’affiche ici d’elle-même.',
    en: 'A question that comes in shows here by itself.',
  },
  take: { fr: 'Prendre', en: 'Take' },
  overdue: { fr: 'délai dépassé', en: 'overdue' },
  overflow: { fr: 'sans spécialiste', en: 'no specialist' },
  gone: { fr: 'Question reprise ou retirée de la file', en: 'Question taken or withdrawn' },
  alreadyTaken: {
    fr: 'Un autre médecin vient de prendre cette question.',
    en: 'Another doctor has just taken this question.',
  },
  notWaiting: {
    fr: 'Cette question n’attend plus : le patient l’a annulée, ou elle a été traitée.',
    en: 'This question is no longer waiting: the patient cancelled it, or it was dealt with.',
  },
  waitingFor: { fr: 'attend depuis', en: 'waiting for' },
  stateTaken: { fr: 'patient absent', en: 'patient away' },
  stateActive: { fr: 'en cours', en: 'in progress' },
  stateEnded: { fr: 'compte rendu à faire', en: 'report to write' },
  stateMissed: { fr: 'manquée', en: 'missed' },
  female: { fr: 'femme', en: 'woman' },
  male: { fr: 'homme', en: 'man' },
  girl: { fr: 'fille', en: 'girl' },
  boy: { fr: 'garçon', en: 'boy' },
} satisfies Record<string, Phrase>

const s = (count: number) => (count > 1 ? 's' : '')

export const templates = {
  doctorsOnline: {
    fr: ({ count }) => `${count} médecin${s(count)} en ligne`,
    en: ({ count }) => `${count} doctor${count === 1 ? '' : 's'} online`,
  } satisfies Template<{ count: number }>,
  waitingCount: {
    fr: ({ count }) => (count === 0 ? 'Personne n’attend.' : `${count} question${s(count)} en attente.`),
    en: ({ count }) => (count === 0 ? 'Nobody is waiting.' : `${count} question${count === 1 ? '' : 's'} waiting.`),
  } satisfies Template<{ count: number }>,
  codeSent: {
    fr: ({ email }) => `Si ${email} a un compte ici, un code vient d’y être envoyé.`,
    en: ({ email }) => `If ${email} has an account here, a code has just been sent to it.`,
  } satisfies Template<{ email: string }>,
  years: {
    fr: ({ count }) => `${count} an${s(count)}`,
    en: ({ count }) => `${count} year${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
  months: {
    fr: ({ count }) => `${count} mois`,
    en: ({ count }) => `${count} month${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
}
