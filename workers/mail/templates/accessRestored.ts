import type { MailTemplate } from '../content.ts'

export const accessRestored: MailTemplate<'access-restored'> = {
  fr: ({ link, days }) => ({
    greets: undefined,
    subject: 'Ajoutez votre clé d’accès',
    preheader: `Vous avez ${days} jours pour le faire.`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Un administrateur vous permet d’ajouter une clé d’accès. Les clés et les connexions que vous aviez ne servent plus.',
      },
      {
        kind: 'paragraph',
        text: `Ouvrez la page ci-dessous sur l’appareil où vous travaillez : elle vous demande votre adresse e-mail et un code. Vous avez ${days} jours, et cela ne marche qu’une fois.`,
      },
      { kind: 'button', label: 'Ajouter ma clé d’accès', link },
      { kind: 'paragraph', text: 'Vous n’avez rien demandé ? Écrivez-nous avant d’ouvrir cette page.' },
    ],
  }),
  en: ({ link, days }) => ({
    greets: undefined,
    subject: 'Add your passkey',
    preheader: `You have ${days} days to do it.`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'An administrator lets you add a passkey. The keys and sessions that you had no longer work.',
      },
      {
        kind: 'paragraph',
        text: `Open the page below on the device that you work on: it asks for your e-mail address and a code. You have ${days} days, and it works once.`,
      },
      { kind: 'button', label: 'Add my passkey', link },
      { kind: 'paragraph', text: 'You asked for nothing? Write to us before you open this page.' },
    ],
  }),
}
