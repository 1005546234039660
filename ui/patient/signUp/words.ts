import type { Phrase, Template } from '../../../domain/language/phrase.ts'
import type { SignUpFault } from './deriveSignUp.ts'

export const words = {
  title: { fr: 'S’inscrire', en: 'Sign up' },
  memberNumber: { fr: 'Numéro de sociétaire', en: 'Member number' },
  lastName: { fr: 'Nom', en: 'Last name' },
  firstName: { fr: 'Prénom', en: 'First name' },
  sex: { fr: 'Sexe', en: 'Sex' },
  female: { fr: 'FEMME', en: 'FEMALE' },
  male: { fr: 'HOMME', en: 'MALE' },
  birthDate: { fr: 'Date de naissance', en: 'Date of birth' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Ville', en: 'City' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  emailHint: { fr: 'Un code y sera envoyé.', en: 'A code will be sent there.' },
  acceptsTerms: {
    fr: 'J’ai compris et j’accepte les Conditions Générales d’Utilisation du portail.',
    en: 'I have understood and I accept the portal’s General Terms of Use.',
  },
  consentsToHealthData: {
    fr: 'J’accepte le service et donne mon consentement au recueil et au traitement de mes données personnelles de santé.',
    en: 'I accept the service and consent to the collection and processing of my personal health data.',
  },
  readTerms: {
    fr: 'Lire les conditions et l’usage de vos données',
    en: 'Read the terms and how your data are used',
  },
  validate: { fr: 'Valider', en: 'Confirm' },
  adults: {
    fr: 'Seul un adulte s’inscrit. Un enfant est ajouté ensuite, comme bénéficiaire.',
    en: 'Only adults sign up. A child is added afterwards, as a beneficiary.',
  },
  known: { fr: 'Vous avez déjà un compte ?', en: 'You already have an account?' },
  signIn: { fr: 'Me connecter', en: 'Sign in' },
  closed: { fr: 'L’inscription n’est pas ouverte ici.', en: 'Sign-up is not open here.' },
  closedNext: {
    fr: 'Passez par le site ou le courrier de votre assureur : le lien qu’il vous donne mène à la bonne inscription.',
    en: 'Go through your insurer’s site or letter: the link there leads to the right sign-up.',
  },
} satisfies Record<string, Phrase>

export const faultWords: Readonly<Record<Exclude<SignUpFault, 'malformed'>, Phrase>> = {
  missing: { fr: 'Remplissez ce champ.', en: 'Fill in this field.' },
  'date-incomplete': {
    fr: 'Écrivez la date en entier : jour, mois et année à quatre chiffres.',
    en: 'Write the whole date: day, month and a year of four digits.',
  },
  'date-impossible': { fr: 'Cette date n’existe pas. Corrigez-la.', en: 'This date does not exist. Correct it.' },
  minor: {
    fr: 'Il faut avoir 18 ans pour s’inscrire. Demandez à un parent de s’inscrire : vous pourrez consulter avec son contrat.',
    en: 'You must be 18 to sign up. Ask a parent to sign up: you can then consult on their contract.',
  },
  'email-malformed': {
    fr: 'Indiquez une adresse e‑mail complète, par exemple marie@exemple.fr.',
    en: 'Enter a complete e‑mail address, for example marie@example.com.',
  },
  'not-accepted': { fr: 'Cochez cette case pour vous inscrire.', en: 'Tick this box to sign up.' },
}

export const templates = {
  with: {
    fr: ({ name }) => `avec ${name}`,
    en: ({ name }) => `with ${name}`,
  } satisfies Template<{ name: string }>,
  memberNumberHint: {
    fr: ({ example }) => `Il figure sur votre carte, par exemple ${example}.`,
    en: ({ example }) => `It is on your card, for example ${example}.`,
  } satisfies Template<{ example: string }>,
}
