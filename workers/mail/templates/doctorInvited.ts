import type { MailTemplate } from '../content.ts'

export const doctorInvited: MailTemplate<'doctor-invited'> = {
  fr: ({ link, days }) => ({
    greets: undefined,
    subject: 'Vous êtes invité à répondre sur Permanence',
    preheader: `Vous avez ${days} jours pour ouvrir votre poste.`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Un administrateur de Permanence vous a ouvert un compte de médecin. Vous y répondez aux questions des patients, par écrit, par appel audio ou visio.',
      },
      {
        kind: 'paragraph',
        text: `Ouvrez la page ci-dessous sur l’appareil où vous travaillez : elle vous demande votre adresse e-mail et un code, puis vous y ajoutez votre clé d’accès. Vous avez ${days} jours, et cela ne marche qu’une fois.`,
      },
      { kind: 'button', label: 'Ouvrir mon poste', link },
      { kind: 'paragraph', text: 'Ce message ne vous était pas destiné ? Écrivez-nous, et n’ouvrez pas cette page.' },
    ],
  }),
  en: ({ link, days }) => ({
    greets: undefined,
    subject: 'You are invited to answer on Permanence',
    preheader: `You have ${days} days to open your desk.`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'An administrator of Permanence has opened a doctor’s account for you. There you answer patients’ questions in writing, by audio or by video call.',
      },
      {
        kind: 'paragraph',
        text: `Open the page below on the device that you work on: it asks for your e-mail address and a code, then you add your passkey. You have ${days} days, and it works once.`,
      },
      { kind: 'button', label: 'Open my desk', link },
      { kind: 'paragraph', text: 'This message was not meant for you? Write to us, and do not open this page.' },
    ],
  }),
}
