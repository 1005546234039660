import type { Phrase } from '../language/phrase.ts'

/** What the bot says: short, one question at a time. */
export const SCRIPT_WORDS = {
  welcome: {
    fr: 'Bonjour. Quelques questions, puis un médecin vous répond dans les 15 minutes.',
    en: 'Hello. A few questions, then a doctor answers you within 15 minutes.',
  },
  channel: {
    fr: 'Comment souhaitez-vous parler au médecin ?',
    en: 'How would you like to talk to the doctor?',
  },
  interlocutor: {
    fr: 'À qui s’adresse votre question ? Si la spécialité n’est pas dans la liste, choisissez le médecin généraliste.',
    en: 'Who is your question for? If the specialty is not in the list, choose the general practitioner.',
  },
  symptoms: {
    fr: 'Décrivez les symptômes : depuis quand, où, à quel point, ce que vous avez déjà fait. Dites aussi votre profession si elle compte.',
    en: 'Describe the symptoms: since when, where, how strong, what you have already done. Mention your profession if it matters.',
  },
  attachments: {
    fr: 'Avez-vous des photos ou des documents à montrer au médecin ? Ce n’est pas obligatoire.',
    en: 'Do you have photos or documents to show the doctor? This is optional.',
  },
  record: {
    fr: 'Merci. Le médecin a aussi besoin de quelques informations de santé.',
    en: 'Thank you. The doctor also needs some health information.',
  },
  weightKg: {
    fr: 'Quel est le poids du patient ? Pour un bébé, une décimale compte : 8,4.',
    en: 'How much does the patient weigh? For a baby a decimal matters: 8.4.',
  },
  heightCm: { fr: 'Quelle est sa taille ?', en: 'How tall is the patient?' },
  treatments: {
    fr: 'Quels sont les traitements en cours ? Médicament, dose, depuis quand.',
    en: 'Which treatments are being taken? Medicine, dose, since when.',
  },
  antecedents: {
    fr: 'Quels sont les antécédents médicaux ? Indiquez les allergies, les maladies, les opérations, et les maladies de la famille.',
    en: 'What is the medical history? Include allergies, illnesses, operations, and illnesses in the family.',
  },
  pregnant: { fr: 'La patiente est-elle enceinte ?', en: 'Is the patient pregnant?' },
  country: {
    fr: 'Dans quel pays vous trouvez-vous en ce moment ? Le médecin peut donner les consignes sanitaires de ce pays.',
    en: 'Which country are you in now? The doctor may give that country’s health advice.',
  },
  send: {
    fr: 'Tout est prêt. Relisez vos réponses, puis envoyez votre question.',
    en: 'Everything is ready. Check your answers, then send your question.',
  },
} satisfies Record<string, Phrase>
