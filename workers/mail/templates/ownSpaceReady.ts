import type { MailTemplate } from '../content.ts'

export const ownSpaceReady: MailTemplate<'own-space-ready'> = {
  fr: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Votre espace peut devenir entièrement le vôtre',
    preheader: 'Vous avez 18 ans : votre dossier vous revient.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Vous avez 18 ans. Votre dossier, tenu jusqu’ici par le titulaire du contrat, peut rejoindre votre espace : personne d’autre ne le verra alors.',
      },
      {
        kind: 'paragraph',
        text: 'C’est à vous de le décider, dans votre espace. Le titulaire du contrat saura que vous avez votre espace, et rien de ce qu’il contient.',
      },
      { kind: 'button', label: 'Ouvrir mon espace', link },
    ],
  }),
  en: ({ firstName, link }) => ({
    greets: firstName,
    subject: 'Your space can become wholly yours',
    preheader: 'You are 18: your record is yours.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'You are 18. Your record, held so far by the holder of the contract, can join your space: you will then be the only one to see it.',
      },
      {
        kind: 'paragraph',
        text: 'It is yours to decide, in your space. The holder of the contract will know that you have a space, and nothing of what is in it.',
      },
      { kind: 'button', label: 'Open my space', link },
    ],
  }),
}
