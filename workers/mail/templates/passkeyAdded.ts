import type { MailTemplate } from '../content.ts'

export const passkeyAdded: MailTemplate<'passkey-added'> = {
  fr: ({ link }) => ({
    greets: undefined,
    subject: 'Une clé d’accès a été ajoutée à votre compte',
    preheader: 'Si ce n’est pas vous, retirez-la.',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Une clé d’accès vient d’être ajoutée à votre compte. Elle permet de se connecter sans code.',
      },
      {
        kind: 'paragraph',
        text: 'Si c’est vous, il n’y a rien à faire. Sinon, retirez cette clé et déconnectez les autres appareils, puis écrivez-nous.',
      },
      { kind: 'button', label: 'Voir mes clés et mes appareils', link },
    ],
  }),
  en: ({ link }) => ({
    greets: undefined,
    subject: 'A passkey was added to your account',
    preheader: 'If it was not you, remove it.',
    blocks: [
      { kind: 'paragraph', text: 'A passkey has just been added to your account. It signs in without a code.' },
      {
        kind: 'paragraph',
        text: 'If it was you, there is nothing to do. If not, remove the key, sign the other devices out, and write to us.',
      },
      { kind: 'button', label: 'See my keys and devices', link },
    ],
  }),
}
