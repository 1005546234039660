import type { Phrase, Template } from '../../domain/language/phrase.ts'
import type { BrowserKind, Device, Refusal } from './deriveRefusal.ts'
import type { Quality } from './transport.ts'

export const words = {
  region: { fr: 'Appel', en: 'Call' },
  notRecorded: { fr: 'Rien n’est enregistré, ni image ni son.', en: 'Nothing is recorded, neither picture nor sound.' },
  startVideo: { fr: 'Démarrer l’appel visio', en: 'Start the video call' },
  startAudio: { fr: 'Démarrer l’appel audio', en: 'Start the audio call' },
  patientLeadVideo: {
    fr: 'Vous avez choisi un appel visio : démarrez-le quand vous êtes prêt. Vous pouvez aussi écrire ci-dessous.',
    en: 'You chose a video call: start it when you are ready. You can also write below.',
  },
  patientLeadAudio: {
    fr: 'Vous avez choisi un appel audio : démarrez-le quand vous êtes prêt. Vous pouvez aussi écrire ci-dessous.',
    en: 'You chose an audio call: start it when you are ready. You can also write below.',
  },
  byVoice: { fr: 'Appeler sans caméra', en: 'Call without camera' },
  doctorVideo: { fr: 'Appeler en visio', en: 'Call by video' },
  doctorAudio: { fr: 'Appeler en audio', en: 'Call by voice' },
  answer: { fr: 'Répondre', en: 'Answer' },
  answerAudio: { fr: 'Répondre sans caméra', en: 'Answer without camera' },
  checkTitle: { fr: 'Ce qu’il faut vérifier', en: 'What to check' },
  checkVideo: {
    fr: 'Votre caméra et votre micro fonctionnent, et votre visage est éclairé.',
    en: 'Your camera and microphone work, and your face is in the light.',
  },
  checkAudio: {
    fr: 'Votre micro fonctionne, et vous entendez le son.',
    en: 'Your microphone works, and you hear the sound.',
  },
  checkPlace: {
    fr: 'Vous êtes dans un endroit calme, où personne ne vous entend.',
    en: 'You are in a quiet place, where nobody overhears you.',
  },
  checkNetwork: {
    fr: 'Vous êtes en wifi ou avec un bon réseau, et votre appareil est chargé.',
    en: 'You are on wifi or a good network, and your device is charged.',
  },
  permissionVideo: {
    fr: 'Le navigateur va vous demander l’accès à la caméra et au micro : acceptez.',
    en: 'The browser will ask for your camera and microphone: accept.',
  },
  permissionAudio: {
    fr: 'Le navigateur va vous demander l’accès au micro : acceptez. La caméra ne sert pas.',
    en: 'The browser will ask for your microphone: accept. The camera is not used.',
  },
  allowVideo: { fr: 'Activer la caméra et le micro', en: 'Turn on camera and microphone' },
  allowAudio: { fr: 'Activer le micro', en: 'Turn on the microphone' },
  preview: { fr: 'Votre image', en: 'Your picture' },
  level: { fr: 'Niveau du micro', en: 'Microphone level' },
  speak: { fr: 'Parlez : la barre doit bouger.', en: 'Speak: the bar must move.' },
  heard: { fr: 'Votre micro vous entend.', en: 'Your microphone hears you.' },
  microphone: { fr: 'Micro', en: 'Microphone' },
  camera: { fr: 'Caméra', en: 'Camera' },
  speaker: { fr: 'Haut-parleur', en: 'Speaker' },
  speakerTest: { fr: 'Tester le son', en: 'Test the sound' },
  enter: { fr: 'Rejoindre l’appel', en: 'Join the call' },
  enterListening: { fr: 'Rejoindre sans micro ni caméra', en: 'Join without microphone or camera' },
  withoutCamera: { fr: 'Continuer en audio', en: 'Go on by voice' },
  byChat: { fr: 'Continuer par écrit', en: 'Go on in writing' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  waiting: { fr: 'En attente de l’autre personne…', en: 'Waiting for the other person…' },
  connecting: { fr: 'Connexion en cours…', en: 'Connecting…' },
  reconnecting: { fr: 'Connexion perdue. Reconnexion…', en: 'Connection lost. Reconnecting…' },
  connected: { fr: 'En communication', en: 'Connected' },
  mute: { fr: 'Couper le micro', en: 'Mute' },
  unmute: { fr: 'Rétablir le micro', en: 'Unmute' },
  cameraOff: { fr: 'Couper la caméra', en: 'Turn the camera off' },
  cameraOn: { fr: 'Activer la caméra', en: 'Turn the camera on' },
  settings: { fr: 'Réglages', en: 'Settings' },
  settingsTitle: { fr: 'Micro, caméra et son', en: 'Microphone, camera and sound' },
  pictureInPicture: { fr: 'Image incrustée', en: 'Picture in picture' },
  fullScreen: { fr: 'Plein écran', en: 'Full screen' },
  leaveFullScreen: { fr: 'Quitter le plein écran', en: 'Leave full screen' },
  leave: { fr: 'Raccrocher', en: 'Hang up' },
  elsewhere: {
    fr: 'L’appel continue dans un autre onglet ou sur un autre appareil.',
    en: 'The call goes on in another tab or on another device.',
  },
  goesOn: { fr: 'Appel en cours', en: 'Call in progress' },
  backToCall: { fr: 'Revenir à l’appel', en: 'Back to the call' },
  takeBack: { fr: 'Le reprendre ici', en: 'Take it back here' },
  soundBlocked: { fr: 'Activer le son', en: 'Turn the sound on' },
  over: { fr: 'L’appel n’a pas pu commencer', en: 'The call could not start' },
} satisfies Record<string, Phrase>

export const templates = {
  calls: {
    fr: ({ name, video }) => `${name} vous appelle en ${video ? 'visio' : 'audio'}`,
    en: ({ name, video }) => `${name} is calling you by ${video ? 'video' : 'voice'}`,
  } satisfies Template<{ name: string; video: boolean }>,
  away: {
    fr: ({ name }) => `${name} a perdu le réseau ou recharge sa page. L’appel reprendra de lui-même.`,
    en: ({ name }) => `${name} lost the network or reloads the page. The call goes on by itself.`,
  } satisfies Template<{ name: string }>,
  waitsFor: {
    fr: ({ name }) => `${name} est prévenu. L’appel commence dès sa réponse.`,
    en: ({ name }) => `${name} has been told. The call begins with the answer.`,
  } satisfies Template<{ name: string }>,
  muted: {
    fr: ({ name }) => `Micro de ${name} coupé`,
    en: ({ name }) => `${name}’s microphone is off`,
  } satisfies Template<{ name: string }>,
  noPicture: {
    fr: ({ name }) => `${name}, sans caméra`,
    en: ({ name }) => `${name}, without camera`,
  } satisfies Template<{ name: string }>,
  inCallWith: {
    fr: ({ name }) => `En appel avec ${name}`,
    en: ({ name }) => `In a call with ${name}`,
  } satisfies Template<{ name: string }>,
  oneAtATime: {
    fr: ({ name }) => `Vous êtes en appel avec ${name}. Raccrochez pour appeler ou répondre ici.`,
    en: ({ name }) => `You are in a call with ${name}. Hang up to call or answer here.`,
  } satisfies Template<{ name: string }>,
  hangUpWith: {
    fr: ({ name }) => `Raccrocher avec ${name}`,
    en: ({ name }) => `Hang up with ${name}`,
  } satisfies Template<{ name: string }>,
  percent: {
    fr: ({ value }) => `${value} %`,
    en: ({ value }) => `${value}%`,
  } satisfies Template<{ value: number }>,
}

export const qualityWords: Record<Quality, Phrase> = {
  good: { fr: 'Bonne connexion', en: 'Good connection' },
  fair: { fr: 'Connexion moyenne', en: 'Fair connection' },
  poor: { fr: 'Mauvaise connexion', en: 'Poor connection' },
}

const NAMES: Record<Device, Phrase> = {
  microphone: { fr: 'micro', en: 'microphone' },
  camera: { fr: 'caméra', en: 'camera' },
}
const THE_FR: Record<Device, string> = { microphone: 'le micro', camera: 'la caméra' }

export const refusalTitles: Record<Refusal, Template<{ device: Device }>> = {
  denied: {
    fr: ({ device }) => `L’accès ${device === 'camera' ? 'à la caméra' : 'au micro'} est refusé`,
    en: ({ device }) => `Access to the ${NAMES[device].en} is denied`,
  },
  'no-device': {
    fr: ({ device }) => (device === 'camera' ? 'Aucune caméra trouvée' : 'Aucun micro trouvé'),
    en: ({ device }) => `No ${NAMES[device].en} found`,
  },
  'in-use': {
    fr: ({ device }) => `${device === 'camera' ? 'La caméra' : 'Le micro'} ne répond pas`,
    en: ({ device }) => `The ${NAMES[device].en} does not answer`,
  },
  insecure: { fr: () => 'Cette page n’est pas sécurisée', en: () => 'This page is not secure' },
  blocked: {
    fr: ({ device }) => `Ce site ne laisse pas utiliser ${THE_FR[device]}`,
    en: ({ device }) => `This site does not let the ${NAMES[device].en} be used`,
  },
}

/** Where each browser keeps the permission that was refused. */
export const deniedHelp: Record<BrowserKind, Phrase> = {
  chromium: {
    fr: 'Ouvrez l’icône à gauche de l’adresse, autorisez l’appareil pour ce site, puis réessayez.',
    en: 'Open the icon to the left of the address, allow the device for this site, then try again.',
  },
  android: {
    fr: 'Ouvrez l’icône à gauche de l’adresse, puis « Autorisations », autorisez l’appareil, et réessayez. Sinon : Paramètres d’Android, Applications, votre navigateur, Autorisations.',
    en: 'Open the icon to the left of the address, then “Permissions”, allow the device, and try again. Otherwise: Android’s Settings, Apps, your browser, Permissions.',
  },
  firefox: {
    fr: 'Ouvrez l’icône barrée à gauche de l’adresse, retirez « Bloqué », puis réessayez.',
    en: 'Open the struck icon to the left of the address, remove “Blocked”, then try again.',
  },
  safari: {
    fr: 'Menu Safari, « Réglages pour ce site web », choisissez « Autoriser », puis réessayez.',
    en: 'Menu Safari, “Settings for this website”, choose “Allow”, then try again.',
  },
  ios: {
    fr: 'Touchez « aA » ou l’icône de la page près de l’adresse, « Réglages du site », « Autoriser », puis réessayez. Sinon : Réglages de l’iPhone, votre navigateur.',
    en: 'Touch “aA” or the page’s icon near the address, “Website settings”, “Allow”, then try again. Otherwise: the iPhone’s Settings, your browser.',
  },
}
export const refusalHelp: Record<Exclude<Refusal, 'denied'>, Phrase> = {
  'no-device': {
    fr: 'Branchez-en un, ou allumez celui de votre casque, puis réessayez.',
    en: 'Plug one in, or switch on that of your headset, then try again.',
  },
  'in-use': {
    fr: 'Une autre application l’utilise peut-être : fermez-la (Teams, Zoom, un autre onglet), puis réessayez.',
    en: 'Another application may be using it: close that (Teams, Zoom, another tab), then try again.',
  },
  insecure: {
    fr: 'Les appels demandent une adresse en https:// : ouvrez le site par son lien habituel.',
    en: 'Calls need an address that begins with https://: open the site by its usual link.',
  },
  blocked: {
    fr: 'Ouvrez Permanence dans sa propre fenêtre, hors du site qui l’affiche.',
    en: 'Open Permanence in a window of its own, outside the site that shows it.',
  },
}
