import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  lead: {
    fr: 'Posez votre question à un médecin, à toute heure. Il vous répond dans les 15 minutes.',
    en: 'Ask a doctor your question at any hour. You get an answer within 15 minutes.',
  },
  goodFor: { fr: 'Pour quoi', en: 'What for' },
  goodForItems: [
    {
      fr: 'Un symptôme qui vous inquiète, un traitement, un résultat à comprendre',
      en: 'A symptom that worries you, a treatment, a result to understand',
    },
    {
      fr: 'Un avis quand votre médecin n’est pas joignable, la nuit ou en voyage',
      en: 'Advice when your doctor cannot be reached, at night or while travelling',
    },
    { fr: 'Une ordonnance, si le médecin la juge utile', en: 'A prescription, if the doctor finds it useful' },
  ],
  notFor: { fr: 'Pas pour', en: 'Not for' },
  notForItems: [
    { fr: 'Une urgence : appelez le 15, ou le 112 à l’étranger', en: 'An emergency: call 15, or 112 abroad' },
    { fr: 'Ce qui demande un examen ou un geste', en: 'What needs an examination or a procedure' },
    {
      fr: 'Un stupéfiant, ou un médicament qui demande une ordonnance sécurisée',
      en: 'A narcotic, or a medicine that needs a secured form',
    },
  ],
  price: { fr: 'Le prix', en: 'The price' },
  priceText: {
    fr: 'La consultation est comprise dans votre contrat : vous n’avancez rien.',
    en: 'The consultation is part of your contract: you pay nothing.',
  },
  doctors: { fr: 'Les médecins', en: 'The doctors' },
  doctorsText: {
    fr: 'Des médecins inscrits à l’Ordre : généralistes jour et nuit, et des spécialistes à leurs heures. Le nom, la spécialité et le numéro RPPS de celui qui vous répond s’affichent dès qu’il prend votre question.',
    en: 'Registered doctors: general practitioners day and night, and specialists at their hours. The name, the specialty and the RPPS number of who answers you are shown as soon as they take your question.',
  },
  how: { fr: 'Comment cela se passe', en: 'How it goes' },
  howItems: [
    {
      fr: 'Un assistant vous pose quelques questions, par écrit',
      en: 'An assistant asks you some questions, in writing',
    },
    { fr: 'Vous attendez en voyant votre place dans la file', en: 'You wait and see your place in the queue' },
    {
      fr: 'Le médecin vous répond ; son compte rendu reste dans votre espace',
      en: 'The doctor answers; the report stays in your space',
    },
  ],
  start: { fr: 'Poser ma question', en: 'Ask my question' },
} satisfies Record<string, Phrase | readonly Phrase[]>
