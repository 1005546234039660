import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { ConsentKind } from '../../../domain/people/consentVersions.ts'
import { placeWords } from '../placeWords.ts'

type ConsentWords = { text: Phrase; without: Phrase }

/** What each agreement says, and what stops without it. */
export const consentWords: Readonly<Record<ConsentKind, ConsentWords>> = {
  'portal-terms': {
    text: {
      fr: 'Les règles de votre compte et de votre espace.',
      en: 'The rules of your account and of your space.',
    },
    without: {
      fr: 'Elles tiennent tant que le compte existe. Pour y mettre fin, fermez votre compte.',
      en: 'They hold for as long as the account exists. To end them, close your account.',
    },
  },
  'health-data': {
    text: {
      fr: 'Le recueil et le traitement de vos données personnelles de santé pour qu’un médecin vous réponde.',
      en: 'The collection and processing of your personal health data so that a doctor can answer you.',
    },
    without: {
      fr: 'Sans cet accord, vous ne pouvez plus poser de question. Une question en cours continue. Les dossiers déjà écrits restent conservés vingt ans, comme la loi le demande.',
      en: 'Without this consent you can ask no further question. A question under way goes on. Records already written are kept for twenty years, as the law demands.',
    },
  },
  'consultation-terms': {
    text: {
      fr: 'Ce que le service fait et ne fait pas, accepté à la première question.',
      en: 'What the service does and does not do, accepted with the first question.',
    },
    without: {
      fr: 'Elles vous seront demandées de nouveau avant la prochaine question.',
      en: 'You will be asked for them again before the next question.',
    },
  },
}

export const words = {
  ...placeWords,
  lead: {
    fr: 'Ce que vous avez accepté, quand, et dans quelle version. Vous pouvez retirer un accord aussi simplement que vous l’avez donné.',
    en: 'What you agreed to, when, and in which version. You can withdraw a consent as simply as you gave it.',
  },
  read: { fr: 'Lire le texte', en: 'Read the text' },
  readAccepted: { fr: 'Lire la version que vous avez acceptée', en: 'Read the version that you accepted' },
  newVersion: { fr: 'Nouvelle version', en: 'New version' },
  acceptNew: { fr: 'J’ai lu et j’accepte la nouvelle version', en: 'I have read and accept the new version' },
  inForce: { fr: 'En vigueur', en: 'In force' },
  withdrawn: { fr: 'Retiré', en: 'Withdrawn' },
  notGiven: { fr: 'Pas donné', en: 'Not given' },
  withdraw: { fr: 'Retirer cet accord', en: 'Withdraw this consent' },
  keep: { fr: 'Garder', en: 'Keep' },
  give: { fr: 'Donner cet accord', en: 'Give this consent' },
  closeLead: {
    fr: 'Vous pouvez fermer votre compte à tout moment. Téléchargez d’abord vos données si vous voulez les garder.',
    en: 'You can close your account at any time. Download your data first if you want to keep them.',
  },
  closeNow: { fr: 'Effacé tout de suite', en: 'Deleted at once' },
  closeNowItems: [
    {
      fr: 'Votre accès, votre adresse e-mail et votre numéro de sociétaire',
      en: 'Your access, your e-mail address and your member number',
    },
    {
      fr: 'Les adresses, les téléphones et les professions des profils',
      en: 'The addresses, phone numbers and professions of the profiles',
    },
    { fr: 'Vos appareils, leurs alertes et vos sessions', en: 'Your devices, their alerts and your sessions' },
    {
      fr: 'Le lien avec vos bénéficiaires, et tout le profil de qui n’a jamais posé de question',
      en: 'The link to your beneficiaries, and the whole profile of who never asked a question',
    },
  ],
  closeKept: { fr: 'Gardé, parce que la loi le demande', en: 'Kept, because the law demands it' },
  closeKeptItems: {
    fr: 'Le dossier médical de chaque personne qui a posé une question : nom, date de naissance, questions, réponses, comptes rendus, ordonnances. La loi veut vingt ans après la dernière consultation, et pour un enfant jusqu’à ses 28 ans au moins (article R1112-7 du Code de la santé publique).',
    en: 'The medical record of each person who asked a question: name, date of birth, questions, answers, reports, prescriptions. The law wants twenty years after the last consultation, and for a child at least until they are 28 (article R1112-7 of the Public Health Code).',
  },
  closeKeptRest: {
    fr: 'Le journal de ceux qui ont lu ces dossiers, et ce que vous avez accepté et quand, restent comme preuve aussi longtemps. Plus personne n’y accède depuis le portail.',
    en: 'The journal of who read these records, and what you agreed to and when, stay as evidence for as long. Nobody reaches them from the portal any more.',
  },
  closeAsk: { fr: 'Fermer votre compte ?', en: 'Close your account?' },
  closeAskText: {
    fr: 'Cela ne peut pas être défait. Vos ordonnances déjà imprimées restent valables.',
    en: 'This cannot be undone. Prescriptions already printed stay valid.',
  },
  closeOpen: {
    fr: 'Une question est en cours. Annulez-la ou attendez sa fin, puis fermez votre compte.',
    en: 'A question is open. Cancel it or wait for its end, then close your account.',
  },
  language: { fr: 'Langue', en: 'Language' },
  languageText: {
    fr: 'Celle de vos pages, sur tous vos appareils, et de vos e-mails.',
    en: 'That of your pages, on all your devices, and of your e-mails.',
  },
} satisfies Record<string, Phrase | readonly Phrase[]>

export const templates = {
  keptUntil: {
    fr: ({ name, until }) => `${name} : jusqu’au ${until}`,
    en: ({ name, until }) => `${name}: until ${until}`,
  } satisfies Template<{ name: string; until: string }>,
  nothingKept: {
    fr: ({ name }) => `${name} : rien, faute de consultation`,
    en: ({ name }) => `${name}: nothing, for want of a consultation`,
  } satisfies Template<{ name: string }>,
  given: {
    fr: ({ when, version }) => `Accepté le ${when}, version du ${version}`,
    en: ({ when, version }) => `Accepted on ${when}, version of ${version}`,
  } satisfies Template<{ when: string; version: string }>,
  newVersion: {
    fr: ({ version }) => `Ce texte a changé depuis votre accord. Voici la version du ${version} :`,
    en: ({ version }) => `This text has changed since you agreed to it. This is the version of ${version}:`,
  } satisfies Template<{ version: string }>,
  withdrawnOn: {
    fr: ({ when }) => `Retiré le ${when}`,
    en: ({ when }) => `Withdrawn on ${when}`,
  } satisfies Template<{ when: string }>,
  withdrawTitle: {
    fr: ({ title }) => `Retirer : ${title} ?`,
    en: ({ title }) => `Withdraw: ${title}?`,
  } satisfies Template<{ title: string }>,
}
