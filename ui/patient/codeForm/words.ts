import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  code: { fr: 'Code à six chiffres', en: 'Six-digit code' },
  incomplete: { fr: 'Le code a six chiffres. Complétez-le.', en: 'The code has six digits. Complete it.' },
  wrong: {
    fr: 'Ce code n’est pas le bon, ou il a expiré. Vérifiez le dernier message reçu, ou demandez un nouveau code.',
    en: 'This code is not right, or it has expired. Check the latest message, or ask for a new code.',
  },
  validate: { fr: 'Valider', en: 'Confirm' },
  resend: { fr: 'Recevoir un nouveau code', en: 'Send me a new code' },
  resent: {
    fr: 'Un nouveau code est parti. Le précédent ne sert plus.',
    en: 'A new code is on its way. The previous one no longer works.',
  },
  notReceived: {
    fr: 'Rien reçu ? Attendez une minute, et regardez dans les courriers indésirables.',
    en: 'Nothing received? Wait a minute, and look in the junk mail.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  sentTo: {
    fr: ({ email }) => `Nous avons envoyé un code à ${email}. Tapez-le ou collez-le ici.`,
    en: ({ email }) => `We sent a code to ${email}. Type it or paste it here.`,
  } satisfies Template<{ email: string }>,
}
