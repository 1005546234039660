import type { Phrase } from '../../domain/language/phrase.ts'
import type { Hindrance, SwitchName } from './alertsModel.ts'

export const words = {
  alerts: { fr: 'Alertes', en: 'Alerts' },
  some: { fr: 'Alertes, activées', en: 'Alerts, on' },
  tellMe: { fr: 'Choisir comment être prévenu', en: 'Choose how to be told' },
  leadPatient: {
    fr: 'Pour être prévenu quand le médecin arrive ou vous écrit. Ce qui s’affiche ne dit rien de votre santé.',
    en: 'To be told when the doctor comes or writes to you. What is shown says nothing of your health.',
  },
  leadDoctor: {
    fr: 'Pour être prévenu d’une nouvelle question, d’un message, d’un patient qui revient. Ce qui s’affiche ne nomme personne.',
    en: 'To be told of a new question, a message, a patient who comes back. What is shown names nobody.',
  },
  pushDoctor: {
    fr: 'Sur cet appareil, même bureau fermé : aussi pour une question qui arrive. La déconnexion l’arrête.',
    en: 'On this device, even with the desk closed: also for a question that comes in. Signing out ends it.',
  },
  try: { fr: 'Écouter le son', en: 'Hear the sound' },
} satisfies Record<string, Phrase>

export const switchWords: Readonly<Record<SwitchName, { label: Phrase; hint: Phrase }>> = {
  title: {
    label: { fr: 'Nombre dans le titre', en: 'Number in the title' },
    hint: {
      fr: 'Ce que vous n’avez pas encore vu est compté dans le titre de l’onglet.',
      en: 'What you have not seen yet is counted in the title of the tab.',
    },
  },
  sound: {
    label: { fr: 'Son', en: 'Sound' },
    hint: {
      fr: 'Deux notes courtes. Après un rechargement, le navigateur attend un appui dans la page.',
      en: 'Two short notes. After a reload, the browser waits for a press in the page.',
    },
  },
  desktop: {
    label: { fr: 'Notification, page ouverte', en: 'Notification, page open' },
    hint: {
      fr: 'Quand cette page est derrière un autre onglet ou une autre fenêtre.',
      en: 'When this page is behind another tab or another window.',
    },
  },
  push: {
    label: { fr: 'Notification, page fermée', en: 'Notification, page closed' },
    hint: {
      fr: 'Sur cet appareil, même si vous avez quitté la page. La déconnexion l’arrête.',
      en: 'On this device, even when you have left the page. Signing out ends it.',
    },
  },
}

/** What the browser refused, and how to get it back; problems of the service have their own words. */
export const hindranceWords: Readonly<Record<Extract<Hindrance, string> | 'no-push-service', Phrase>> = {
  framed: {
    fr: 'Impossible à l’intérieur d’un autre site. Ouvrez Permanence dans sa propre fenêtre, puis activez ici.',
    en: 'Not possible inside another site. Open Permanence in a window of its own, then switch it on here.',
  },
  'install-first': {
    fr: 'Sur iPhone et iPad, ajoutez d’abord Permanence à l’écran d’accueil : bouton Partager, « Sur l’écran d’accueil ». Ouvrez-la depuis cette icône, puis activez ici.',
    en: 'On iPhone and iPad, first add Permanence to the home screen: the Share button, “Add to Home Screen”. Open it from that icon, then switch it on here.',
  },
  missing: {
    fr: 'Ce navigateur ne le permet pas. Un e‑mail vous prévient dans tous les cas.',
    en: 'This browser does not allow it. An e‑mail tells you in any case.',
  },
  refused: {
    fr: 'Votre navigateur refuse les notifications de ce site. Pour les permettre : appuyez sur l’icône à gauche de l’adresse, ouvrez les autorisations du site, choisissez « Autoriser » pour les notifications, puis revenez ici.',
    en: 'Your browser refuses notifications from this site. To allow them: press the icon left of the address, open the site’s permissions, choose “Allow” for notifications, then come back here.',
  },
  unanswered: {
    fr: 'Le navigateur a demandé votre accord et n’a pas eu de réponse. Activez à nouveau, puis choisissez « Autoriser ».',
    en: 'The browser asked for your consent and got no answer. Switch it on again, then choose “Allow”.',
  },
  'no-sound': {
    fr: 'Le navigateur retient le son de ce site. Autorisez le son dans les réglages du site, à gauche de l’adresse, et vérifiez le volume.',
    en: 'The browser holds back this site’s sound. Allow sound in the site’s settings, left of the address, and check the volume.',
  },
  'no-push-service': {
    fr: 'Le service de notification de votre navigateur ne répond pas. Réessayez plus tard ; la notification page ouverte marche sans lui.',
    en: 'Your browser’s notification service does not answer. Try again later; the notification with the page open works without it.',
  },
}
