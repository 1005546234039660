import type { Phrase } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Confirmez que c’est vous', en: 'Confirm that it is you' },
  codeLead: {
    fr: 'Votre dernière connexion date de plus de quelques minutes. Un code à six chiffres vient de vous être envoyé par e‑mail.',
    en: 'Your last sign-in was more than a few minutes ago. A six-digit code has just been sent to you by e‑mail.',
  },
  keyLead: {
    fr: 'Votre dernière connexion date de plus de quelques minutes. Confirmez avec votre clé d’accès.',
    en: 'Your last sign-in was more than a few minutes ago. Confirm with your passkey.',
  },
  codeInstead: { fr: 'Recevoir plutôt un code', en: 'Get a code instead' },
  code: { fr: 'Code à six chiffres', en: 'Six-digit code' },
  codeMissing: { fr: 'Écrivez les six chiffres du code reçu.', en: 'Write the six digits of the code.' },
  codeWrong: {
    fr: 'Ce code n’est pas le bon, ou n’est plus valable. Vérifiez-le, ou demandez-en un autre.',
    en: 'This code is wrong or no longer valid. Check it, or ask for another.',
  },
  codeAgain: { fr: 'Renvoyer un code', en: 'Send another code' },
  codeResent: { fr: 'Un nouveau code est parti.', en: 'A new code is on its way.' },
  declined: {
    fr: 'La clé d’accès n’a pas été utilisée. Réessayez.',
    en: 'The passkey was not used. Try again.',
  },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
} satisfies Record<string, Phrase>
