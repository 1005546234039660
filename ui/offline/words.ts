import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Vous êtes hors connexion', en: 'You are offline' },
  lead: {
    fr: 'Cette page a besoin du réseau. Vous pouvez déjà écrire votre question : elle reste sur cet appareil et vous sera proposée au moment de décrire vos symptômes.',
    en: 'This page needs the network. You can write your question already: it stays on this device and will be offered to you when you describe your symptoms.',
  },
  draftElsewhere: {
    fr: 'La question que vous aviez commencée est gardée sur cet appareil. Vous la retrouverez où vous l’avez laissée.',
    en: 'The question that you had begun is kept on this device. You will find it where you left it.',
  },
  question: { fr: 'Votre question', en: 'Your question' },
  questionHint: {
    fr: 'Ce que vous ressentez, depuis quand, ce que vous avez déjà pris.',
    en: 'What you feel, since when, what you have taken already.',
  },
  kept: { fr: 'Gardée sur cet appareil, pas encore envoyée', en: 'Kept on this device, not sent yet' },
  nothingYet: { fr: 'Rien n’est envoyé tant que le réseau manque', en: 'Nothing is sent while the network is missing' },
  back: { fr: 'La connexion est revenue.', en: 'The connection is back.' },
  goOn: { fr: 'Continuer', en: 'Go on' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  emergency: { fr: 'C’est urgent ?', en: 'Is it urgent?' },
  emergencyText: {
    fr: 'Un appel passe aussi sans internet : le 15, ou le 112 à l’étranger. Par SMS, le 114.',
    en: 'A call works without internet too: 15, or 112 abroad. By text message, 114.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  unsent: {
    fr: ({ count }) =>
      count === 1
        ? 'Un message à votre médecin attend sur cet appareil. Il partira de la page de votre question, au retour du réseau.'
        : `${count} messages à votre médecin attendent sur cet appareil. Ils partiront dans l’ordre, de la page de votre question, au retour du réseau.`,
    en: ({ count }) =>
      count === 1
        ? 'One message to your doctor is waiting on this device. It leaves from the page of your question, when the network is back.'
        : `${count} messages to your doctor are waiting on this device. They leave in order, from the page of your question, when the network is back.`,
  } satisfies Template<{ count: number }>,
  call: {
    fr: ({ number }) => `Appeler le ${number}`,
    en: ({ number }) => `Call ${number}`,
  } satisfies Template<{ number: string }>,
}
