import { belongingTo } from '../../../domain/language/belongingTo.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import { PROFILE_LABELS } from '../../../domain/words/profile.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import { words as security } from '../../security/words.ts'
import { words as frame } from '../frame/words.ts'
import { placeWords } from '../placeWords.ts'

export const words = {
  ...PROFILE_LABELS,
  ...placeWords,
  profile: frame.profile,
  beneficiaries: frame.beneficiaries,
  beneficiary: { fr: 'Bénéficiaire', en: 'Beneficiary' },
  beneficiariesLead: {
    fr: 'Les personnes pour qui vous pouvez poser une question : conjoint, enfants, parents de votre contrat.',
    en: 'The people for whom you may ask a question: spouse, children, parents on your contract.',
  },
  noBeneficiaries: { fr: 'Aucun bénéficiaire pour l’instant', en: 'No beneficiaries yet' },
  noBeneficiariesText: {
    fr: 'Ajoutez une personne de votre contrat : un enfant, par exemple, n’a pas de compte à lui.',
    en: 'Add a person on your contract: a child, for instance, has no account of their own.',
  },
  add: { fr: 'Ajouter un bénéficiaire', en: 'Add a beneficiary' },
  added: { fr: 'Le bénéficiaire est ajouté.', en: 'The beneficiary was added.' },
  notHere: {
    fr: 'Votre profil n’est plus sur ce contrat. Vos questions et vos documents restent dans votre espace.',
    en: 'Your profile is no longer on this contract. Your questions and documents stay in your space.',
  },
  complete: { fr: 'COMPLÉTER MON PROFIL', en: 'COMPLETE MY PROFILE' },
  completeTitle: { fr: 'Compléter mon profil', en: 'Complete my profile' },
  downloadTheirs: { fr: 'Télécharger ses données', en: 'Download their data' },
  security: security.title,
  edit: { fr: 'Modifier', en: 'Edit' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
  validate: { fr: 'Valider', en: 'Confirm' },
  back: { fr: 'Revenir sans enregistrer', en: 'Go back without saving' },
  draftKept: {
    fr: 'Ce que vous aviez commencé est encore là. Validez pour l’enregistrer.',
    en: 'What you had begun is still there. Confirm to save it.',
  },
  why: {
    fr: 'Ces informations sont proposées au médecin quand vous posez une question. Vous pouvez tout laisser vide, sauf le nom, le sexe et la date de naissance.',
    en: 'These details are offered to the doctor when you ask a question. All may stay empty but name, sex and date of birth.',
  },
  relation: { fr: 'Lien avec vous', en: 'Relation to you' },
  name: { fr: 'Nom et prénom', en: 'Name' },
  lastName: { fr: 'Nom', en: 'Last name' },
  firstName: { fr: 'Prénom', en: 'First name' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Ville', en: 'City' },
  age: { fr: 'Âge', en: 'Age' },
  antecedentsHint: {
    fr: 'Maladies, opérations, et celles de la famille proche.',
    en: 'Illnesses, operations, and those of the close family.',
  },
  identity: { fr: 'Identité', en: 'Identity' },
  contact: { fr: 'Coordonnées', en: 'Contact' },
  health: { fr: 'Santé', en: 'Health' },
  notGiven: { fr: 'Non renseigné', en: 'Not given' },
  notGivenFeminine: { fr: 'Non renseignée', en: 'Not given' },
  notGivenMany: { fr: 'Non renseignés', en: 'Not given' },
  notGivenManyFeminine: { fr: 'Non renseignées', en: 'Not given' },
  remove: { fr: 'Retirer ce bénéficiaire', en: 'Remove this beneficiary' },
  removeText: {
    fr: 'Vous ne verrez plus ses questions ni ses documents : téléchargez d’abord ce que vous voulez garder. Le dossier médical reste conservé vingt ans, comme la loi le demande.',
    en: 'You will no longer see their questions and documents: download first what you want to keep. The medical record is kept for twenty years, as the law demands.',
  },
  removeOpen: {
    fr: 'Une question est en cours pour cette personne. Annulez-la ou attendez sa fin, puis recommencez.',
    en: 'A question is open for this person. Cancel it or wait for its end, then try again.',
  },
} satisfies Record<string, Phrase>

export const relationWords: Readonly<Record<PatientView['relation'], Phrase>> = {
  self: { fr: 'Vous', en: 'You' },
  spouse: { fr: 'Conjoint ou conjointe', en: 'Spouse' },
  child: { fr: 'Enfant', en: 'Child' },
  parent: { fr: 'Parent', en: 'Parent' },
  other: { fr: 'Autre', en: 'Other' },
}

export const templates = {
  years: {
    fr: ({ count }) => (count < 2 ? `${count} an` : `${count} ans`),
    en: ({ count }) => (count === 1 ? '1 year' : `${count} years`),
  } satisfies Template<{ count: number }>,
  months: {
    fr: ({ count }) => `${count} mois`,
    en: ({ count }) => (count === 1 ? '1 month' : `${count} months`),
  } satisfies Template<{ count: number }>,
  editTitle: {
    fr: ({ name }) => `Modifier le profil ${belongingTo(name)}`,
    en: ({ name }) => `Edit the profile of ${name}`,
  } satisfies Template<{ name: string }>,
  removeTitle: {
    fr: ({ name }) => `Retirer ${name} ?`,
    en: ({ name }) => `Remove ${name}?`,
  } satisfies Template<{ name: string }>,
  removed: {
    fr: ({ name }) => `${name} ne figure plus parmi vos bénéficiaires.`,
    en: ({ name }) => `${name} is no longer among your beneficiaries.`,
  } satisfies Template<{ name: string }>,
}
