import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const GREETING: Template<{ name: string | undefined }> = {
  fr: ({ name }) => (name === undefined ? 'Bonjour,' : `Bonjour ${name},`),
  en: ({ name }) => (name === undefined ? 'Hello,' : `Hello ${name},`),
}

/** Stands under every mail (product.md, Always). */
export const NOT_FOR_EMERGENCIES: Template<{ service: string }> = {
  fr: ({ service }) =>
    `${service} n’est pas un service d’urgence. En cas d’urgence, appelez le 15, le 112 à l’étranger, ou écrivez par SMS au 114 si vous ne pouvez ni parler ni entendre.`,
  en: ({ service }) =>
    `${service} is not an emergency service. In an emergency, call 15 in France, 112 abroad, or text 114 if you cannot speak or hear.`,
}

export const CONTACT: Template<{ address: string }> = {
  fr: ({ address }) => `Une question sur le service ? Écrivez à ${address}.`,
  en: ({ address }) => `A question about the service? Write to ${address}.`,
}

export const OR_COPY_THE_ADDRESS: Phrase = {
  fr: 'Ou copiez cette adresse dans votre navigateur :',
  en: 'Or copy this address into your browser:',
}
