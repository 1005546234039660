import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Mon profil', en: 'My profile' },
  lead: {
    fr: 'Ce que vos ordonnances et vos comptes rendus disent de vous. Ce qui est déjà signé ou publié ne change pas.',
    en: 'What your prescriptions and reports say of you. What is signed or published already does not change.',
  },
  preview: { fr: 'Ce que le patient lit avant la consultation', en: 'What the patient reads before the consultation' },
  previewLead: {
    fr: 'À partir de la prochaine question que vous prenez, une fois ce profil enregistré.',
    en: 'From the next question that you take, once this profile is saved.',
  },
  specialtyHint: {
    fr: 'Votre nom, votre titre, votre spécialité et votre RPPS ne changent qu’après une nouvelle preuve d’identité. La spécialité décide des questions que vous recevez.',
    en: 'Your name, title, specialty and RPPS number change only once you have proved again who you are. The specialty decides which questions reach you.',
  },
  resumed: {
    fr: 'Voici ce que vous aviez modifié sans l’enregistrer.',
    en: 'Here is what you had changed without saving it.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  undo: { fr: 'Revenir au profil enregistré', en: 'Back to the saved profile' },
  saved: { fr: 'Votre profil est enregistré.', en: 'Your profile is saved.' },
} satisfies Record<string, Phrase>

export const templates = {
  email: {
    fr: ({ email }) => `Figure sur vos ordonnances. Vous vous connectez toujours avec ${email}.`,
    en: ({ email }) => `Stands on your prescriptions. You still sign in with ${email}.`,
  } satisfies Template<{ email: string }>,
}
