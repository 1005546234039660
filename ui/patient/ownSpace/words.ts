import { belongingTo } from '../../../domain/language/belongingTo.ts'
import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  openTitle: { fr: 'Ouvrir mon espace', en: 'Open my space' },
  openLead: {
    fr: 'Vous avez reçu une invitation par e-mail. Votre espace réunira votre profil, vos questions et vos documents, même ceux d’avant. Personne d’autre ne les verra.',
    en: 'You received an invitation by e-mail. Your space will hold your profile, questions and documents, earlier ones too. You will be the only one to see them.',
  },
  openEmailHint: {
    fr: 'Celle à laquelle l’invitation est arrivée.',
    en: 'The one to which the invitation came.',
  },
  openAction: { fr: 'Recevoir mon code', en: 'Send me my code' },
  offerTitle: { fr: 'Son propre espace', en: 'A space of their own' },
  invite: { fr: 'Envoyer l’invitation', en: 'Send the invitation' },
  inviteAgain: { fr: 'Envoyer une autre invitation', en: 'Send another invitation' },
  withdraw: { fr: 'Retirer l’invitation', en: 'Withdraw the invitation' },
  emailMalformed: {
    fr: 'Indiquez une adresse e-mail complète, par exemple marie@exemple.fr.',
    en: 'Enter a complete e-mail address, for example marie@example.com.',
  },
  takeOverTitle: { fr: 'Vous avez 18 ans', en: 'You are 18' },
  takeOverText: {
    fr: 'Votre dossier, tenu jusqu’ici par le titulaire du contrat, peut rejoindre votre espace : profil, questions et documents d’avant. Personne d’autre ne les verra. Le titulaire saura que vous avez votre espace, et rien de ce qu’il contient.',
    en: 'Your record, held so far by the holder of the contract, can join your space: profile, earlier questions and documents. You will be the only one to see them. The holder will know that you have a space, and nothing of what is in it.',
  },
  joinTitle: { fr: 'Votre dossier peut rejoindre votre espace', en: 'Your record can join your space' },
  joined: {
    fr: 'Votre dossier a rejoint votre espace. Vous êtes maintenant la seule personne à le voir.',
    en: 'Your record has joined your space. You are now the only one to see it.',
  },
  takeOverAction: { fr: 'Reprendre mon dossier', en: 'Take over my record' },
} satisfies Record<string, Phrase>

export const templates = {
  offerText: {
    fr: ({ name, female }) =>
      `${name} est majeur${female ? 'e' : ''} : vous pouvez l’inviter à ouvrir son espace. Son dossier y passera en entier, personne d’autre ne le verra, et les e-mails iront à son adresse.`,
    en: ({ name }) =>
      `${name} is of age: you can invite them to open a space of their own. Their whole record moves there, ${name} alone will see it, and e-mails go to their address.`,
  } satisfies Template<{ name: string; female: boolean }>,
  joinText: {
    fr: ({ inviter }) =>
      `${inviter} tient un dossier à votre nom, et vous invite à le reprendre : ses questions, ses documents et ses ordonnances passeront dans votre espace, et ce qu’il dit de votre santé complétera votre profil. ${inviter} n’en verra plus rien, et le saura par e-mail.`,
    en: ({ inviter }) =>
      `${inviter} holds a record in your name, and invites you to take it over: its questions, documents and prescriptions move into your space, and what it says of your health completes your profile. ${inviter} will see none of it any more, and is told so by e-mail.`,
  } satisfies Template<{ inviter: string }>,
  theirEmail: {
    fr: ({ name }) => `Adresse e-mail ${belongingTo(name)}`,
    en: ({ name }) => `E-mail address of ${name}`,
  } satisfies Template<{ name: string }>,
  invited: {
    fr: ({ email, when }) => `Invitation envoyée à ${email} le ${when}.`,
    en: ({ email, when }) => `Invitation sent to ${email} on ${when}.`,
  } satisfies Template<{ email: string; when: string }>,
}
