import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  close: { fr: 'Fermer', en: 'Close' },
  tools: { fr: 'Outils d’affichage', en: 'Viewing tools' },
  larger: { fr: 'Agrandir', en: 'Zoom in' },
  smaller: { fr: 'Réduire', en: 'Zoom out' },
  rotate: { fr: 'Tourner d’un quart', en: 'Turn by a quarter' },
  download: { fr: 'Télécharger', en: 'Download' },
  back: { fr: 'Précédent', en: 'Previous' },
  next: { fr: 'Suivant', en: 'Next' },
  unreadable: {
    fr: 'Ce fichier ne s’affiche pas ici. Téléchargez-le pour l’ouvrir.',
    en: 'This file cannot be shown here. Download it to open it.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  fileOf: {
    fr: ({ at, of }) => `fichier ${at} sur ${of}`,
    en: ({ at, of }) => `file ${at} of ${of}`,
  } satisfies Template<{ at: number; of: number }>,
  pageOf: {
    fr: ({ at, of }) => `page ${at} sur ${of}`,
    en: ({ at, of }) => `page ${at} of ${of}`,
  } satisfies Template<{ at: number; of: number }>,
  zoom: {
    fr: ({ percent }) => `${percent}\u202f%`,
    en: ({ percent }) => `${percent}%`,
  } satisfies Template<{ percent: number }>,
  picture: {
    fr: ({ name }) => `Image ${name}`,
    en: ({ name }) => `Picture ${name}`,
  } satisfies Template<{ name: string }>,
}
