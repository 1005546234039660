import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  add: { fr: 'Joindre une photo ou un document', en: 'Attach a photo or a document' },
  camera: { fr: 'Prendre une photo', en: 'Take a photo' },
  drop: { fr: 'Déposez vos fichiers ici', en: 'Drop your files here' },
  tray: { fr: 'Fichiers à envoyer', en: 'Files to send' },
  preparing: { fr: 'Préparation…', en: 'Getting it ready…' },
  queued: { fr: 'En attente', en: 'Waiting' },
  ready: { fr: 'Prêt à envoyer', en: 'Ready to send' },
  waitsForNetwork: {
    fr: 'Connexion coupée : l’envoi reprendra tout seul.',
    en: 'The connection is lost: sending goes on by itself.',
  },
  again: { fr: 'Envoyer de nouveau', en: 'Send again' },
  undecodable: {
    fr: 'Cette photo ne peut pas être lue ici. Enregistrez-la en jpeg, ou envoyez une capture d’écran.',
    en: 'This photo cannot be read here. Save it as a jpeg, or send a screenshot.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  sending: {
    fr: ({ percent }) => `Envoi… ${percent}\u202f%`,
    en: ({ percent }) => `Sending… ${percent}%`,
  } satisfies Template<{ percent: number }>,
  sendingOf: {
    fr: ({ name }) => `Envoi du fichier ${name}`,
    en: ({ name }) => `Sending the file ${name}`,
  } satisfies Template<{ name: string }>,
  look: {
    fr: ({ name }) => `Regarder ${name}`,
    en: ({ name }) => `Look at ${name}`,
  } satisfies Template<{ name: string }>,
  cancel: {
    fr: ({ name }) => `Retirer ${name}`,
    en: ({ name }) => `Remove ${name}`,
  } satisfies Template<{ name: string }>,
  tooLarge: {
    fr: ({ size }) => `Ce fichier dépasse ${size}. Réduisez-le, ou choisissez-en un autre.`,
    en: ({ size }) => `This file is over ${size}. Make it smaller, or choose another one.`,
  } satisfies Template<{ size: string }>,
  tooMany: {
    fr: ({ most }) => `Pas plus de ${most} fichiers. Retirez-en un pour ajouter celui-ci.`,
    en: ({ most }) => `No more than ${most} files. Remove one to add this one.`,
  } satisfies Template<{ most: number }>,
}
