import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  page: { fr: 'Lecteur de la pharmacie', en: 'Pharmacy scanner' },
  title: { fr: 'Lire une ordonnance', en: 'Read a prescription' },
  lead: {
    fr: 'Lisez le QR code du papier : la réponse vient aussitôt. Lire ne délivre rien.',
    en: 'Read the QR code of the paper: the answer comes at once. Reading dispenses nothing.',
  },
  code: { fr: 'Lecteur de codes ou lien collé', en: 'Hand-held reader or pasted link' },
  codeHint: {
    fr: 'Laissez le curseur ici et lisez le code : le lecteur écrit à votre place.',
    en: 'Leave the cursor here and read the code: the reader types for you.',
  },
  check: { fr: 'Vérifier', en: 'Check' },
  checking: { fr: 'Vérification…', en: 'Checking…' },
  noCode: {
    fr: 'Ce n’est pas le code d’une ordonnance de Permanence. Lisez le grand QR code en bas du papier.',
    en: 'This is not the code of a Permanence prescription. Read the large QR code at the bottom of the paper.',
  },
  camera: { fr: 'Lire avec la caméra', en: 'Read with the camera' },
  cameraStop: { fr: 'Arrêter la caméra', en: 'Stop the camera' },
  cameraView: { fr: 'Image de la caméra', en: 'Picture of the camera' },
  cameraLead: {
    fr: 'Tenez le code dans le cadre. Aucune image ne quitte cet appareil.',
    en: 'Hold the code in the frame. No picture leaves this device.',
  },
  cameraRefused: {
    fr: 'La caméra est refusée à cette page. Autorisez-la dans les réglages du navigateur, ou collez le lien.',
    en: 'The camera is denied to this page. Allow it in the browser’s settings, or paste the link.',
  },
  cameraNone: {
    fr: 'Cet appareil n’a pas de caméra utilisable. Servez-vous d’un lecteur, ou collez le lien.',
    en: 'This device has no camera to use. Use a hand-held reader, or paste the link.',
  },
  ready: { fr: 'Prêt aussi sans réseau', en: 'Ready without a network too' },
  noKeysTitle: { fr: 'Pas de connexion', en: 'No connection' },
  noKeys: {
    fr: 'Cet appareil n’a pas encore les clés publiques : sans réseau, il ne peut rien vérifier. Ne délivrez pas.',
    en: 'This device does not have the public keys yet: without a network it can check nothing. Do not dispense.',
  },
  unknownKey: {
    fr: 'Cet appareil ne connaît pas la clé de ce code, et n’a pas pu la demander. Ne délivrez pas sans réseau.',
    en: 'This device does not know the key of this code, and could not ask for it. Do not dispense without a network.',
  },
  whatIsKnown: { fr: 'Ce que dit le code', en: 'What the code says' },
  rpps: { fr: 'Prescripteur', en: 'Prescriber' },
  signed: { fr: 'Signée le', en: 'Signed on' },
  until: { fr: 'Valable jusqu’au', en: 'Valid until' },
  keysAt: { fr: 'Clés du', en: 'Keys of' },
  noNames: {
    fr: 'Ni le patient ni les médicaments ne sont dans le code : sans réseau, rien ne dit que le papier n’a pas été modifié.',
    en: 'Neither the patient nor the medicines are in the code: without a network nothing says that the paper was not altered.',
  },
  again: { fr: 'Lire un autre code', en: 'Read another code' },
  retry: { fr: 'Demander l’état au service', en: 'Ask the service for the state' },
} satisfies Record<string, Phrase>

export const templates = {
  rpps: {
    fr: ({ rpps }) => `RPPS ${rpps}`,
    en: ({ rpps }) => `RPPS ${rpps}`,
  } satisfies Template<{ rpps: string }>,
  since: {
    fr: ({ date }) => `depuis le ${date}`,
    en: ({ date }) => `since ${date}`,
  } satisfies Template<{ date: string }>,
}
