import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Textes', en: 'Texts' },
  lead: {
    fr: 'Ce que les assurés acceptent. Une version publiée ne change plus : chacun peut relire celle qu’il a acceptée, et une nouvelle version lui est demandée de nouveau.',
    en: 'What members agree to. A published version never changes: everyone can read again the one that they accepted, and is asked again for a new one.',
  },
  inForce: { fr: 'En vigueur', en: 'In force' },
  shipped: { fr: 'livrée avec le service', en: 'came with the service' },
  write: { fr: 'Écrire une nouvelle version', en: 'Write a new version' },
  read: { fr: 'Lire', en: 'Read' },
  close: { fr: 'Fermer', en: 'Close' },
  earlier: { fr: 'Versions précédentes', en: 'Earlier versions' },
  french: { fr: 'En français', en: 'In French' },
  english: { fr: 'En anglais', en: 'In English' },
  hint: {
    fr: 'Une ligne vide sépare les paragraphes, « - » commence un point, **mots** les met en gras.',
    en: 'An empty line separates paragraphs, “- ” begins a point, **words** makes them bold.',
  },
  preview: { fr: 'Comme il sera lu', en: 'As it will be read' },
  publish: { fr: 'Publier', en: 'Publish' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  publishTitle: { fr: 'Publier cette version ?', en: 'Publish this version?' },
  unchanged: { fr: 'Le texte n’a pas encore changé.', en: 'The text has not changed yet.' },
} satisfies Record<string, Phrase>

export const templates = {
  version: {
    fr: ({ version }) => `Version du ${version}`,
    en: ({ version }) => `Version of ${version}`,
  } satisfies Template<{ version: string }>,
  by: {
    fr: ({ at, by }) => `publiée le ${at} par ${by}`,
    en: ({ at, by }) => `published on ${at} by ${by}`,
  } satisfies Template<{ at: string; by: string }>,
  agreed: {
    fr: ({ count, older }) =>
      `${count < 2 ? `${count} personne l’a acceptée` : `${count} personnes l’ont acceptée`}${older === 0 ? '.' : `, ${older < 2 ? `${older} n’a accepté qu’une version précédente.` : `${older} n’ont accepté qu’une version précédente.`}`}`,
    en: ({ count, older }) =>
      `${count === 1 ? '1 person has' : `${count} people have`} accepted it${older === 0 ? '.' : `, ${older} only an earlier version.`}`,
  } satisfies Template<{ count: number; older: number }>,
  publishText: {
    fr: ({ count }) =>
      `Elle est en vigueur aussitôt, et ne peut plus être changée. ${count < 2 ? 'Qui a accepté la version actuelle sera invité' : `Les ${count} personnes qui ont accepté la version actuelle seront invitées`} à lire et à accepter celle-ci.`,
    en: ({ count }) =>
      `It is in force at once, and can no longer be changed. ${count < 2 ? 'Whoever accepted the present version is' : `The ${count} people who accepted the present version are`} asked to read and accept this one.`,
  } satisfies Template<{ count: number }>,
  published: {
    fr: ({ title, version }) => `${title} : la version du ${version} est en vigueur.`,
    en: ({ title, version }) => `${title}: the version of ${version} is in force.`,
  } satisfies Template<{ title: string; version: string }>,
}
