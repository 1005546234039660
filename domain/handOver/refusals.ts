import type { Phrase } from '../language/phrase.ts'

export const HAND_OVER_REFUSALS = [
  'unreadable',
  'unknown-issuer',
  'algorithm',
  'signature',
  'audience',
  'expired',
  'lifetime',
  'claims',
  'other-insurer',
  'minor',
  'replayed',
  'too-many',
  'keys-unreachable',
] as const
export type HandOverRefusal = (typeof HAND_OVER_REFUSALS)[number]

/** Why a hand-over is turned down; of a claim, which one and what it said. */
export type HandOverFault = { reason: HandOverRefusal; claim?: string; found?: string }

/** What the member reads, on the page that refuses, and the insurer's developer where a hand-over is tried. */
export const REFUSAL_WORDS: Readonly<Record<HandOverRefusal, Phrase>> = {
  unreadable: { fr: 'Le passage depuis votre assureur est illisible.', en: 'What your insurer sent can’t be read.' },
  'unknown-issuer': { fr: 'Cet assureur n’est pas connu ici.', en: 'This insurer is not known here.' },
  algorithm: { fr: 'La signature n’est pas d’un type accepté.', en: 'The signature is not of an accepted kind.' },
  signature: { fr: 'La signature de votre assureur n’est pas la bonne.', en: 'Your insurer’s signature is not right.' },
  audience: { fr: 'Ce passage est destiné à un autre site.', en: 'This hand-over is meant for another site.' },
  expired: {
    fr: 'Ce passage a expiré : il ne dure que deux minutes.',
    en: 'This hand-over has expired: it lasts two minutes only.',
  },
  lifetime: { fr: 'La durée de ce passage n’est pas acceptée.', en: 'The lifetime of this hand-over is not accepted.' },
  claims: { fr: 'Des informations manquent ou ne sont pas valables.', en: 'Some information is missing or not valid.' },
  'other-insurer': {
    fr: 'Ce passage est celui d’un autre assureur que la page qui l’ouvre.',
    en: 'This hand-over is of another insurer than the page that opens it.',
  },
  minor: {
    fr: 'Le compte doit être celui d’un adulte. Un mineur est rattaché au contrat d’un adulte.',
    en: 'The account must be an adult’s. A minor belongs to an adult’s contract.',
  },
  replayed: {
    fr: 'Ce passage a déjà servi : il ne sert qu’une fois.',
    en: 'This hand-over was already used: it works once only.',
  },
  'too-many': {
    fr: 'Trop de passages viennent de cet endroit. Attendez une minute, puis recommencez.',
    en: 'Too many hand-overs come from this place. Wait a minute, then try again.',
  },
  'keys-unreachable': {
    fr: 'Les clés de votre assureur ne répondent pas pour le moment.',
    en: 'Your insurer’s keys do not answer at the moment.',
  },
}

/** What the insurer's developer puts right. */
export const REFUSAL_REMEDIES: Readonly<Record<HandOverRefusal, Phrase>> = {
  unreadable: {
    fr: 'Un jeton a trois parties en base64url, séparées par des points, et 8192 caractères au plus.',
    en: 'A token has three parts in base64url, with dots between them, and at most 8192 characters.',
  },
  'unknown-issuer': {
    fr: 'iss est l’identifiant de votre organisme, tel qu’il est écrit sur cette page.',
    en: 'iss is your organisation’s identifier, as this page writes it.',
  },
  algorithm: {
    fr: 'L’en-tête porte "alg": "HS256" pour un secret, "EdDSA" pour une clé Ed25519.',
    en: 'The header says "alg": "HS256" for a secret, "EdDSA" for an Ed25519 key.',
  },
  signature: {
    fr: 'Aucune de vos clés en service n’a signé ce jeton. Le secret signe tel quel, par ses octets UTF-8 ; une clé publiée est retrouvée par son kid. Vérifiez aussi que rien ne change entre la signature et l’envoi.',
    en: 'None of your keys in service signed this token. A secret signs as it stands, by its UTF-8 bytes; a published key is found by its kid. Check, too, that nothing changes between signing and sending.',
  },
  audience: {
    fr: 'aud est l’origine de ce site, seule et sans chemin.',
    en: 'aud is the origin of this site, alone and without a path.',
  },
  expired: {
    fr: 'Faites le jeton au moment d’envoyer le formulaire, et mettez à l’heure l’horloge de votre serveur.',
    en: 'Make the token at the moment when the form is sent, and set your server’s clock.',
  },
  lifetime: {
    fr: 'exp vient après iat, de 120 secondes au plus, et iat n’est pas à venir. Ce sont des secondes depuis 1970.',
    en: 'exp comes after iat, by at most 120 seconds, and iat is not in the future. They are seconds since 1970.',
  },
  claims: {
    fr: 'Il faut sub (2 à 100 lettres, chiffres, points ou tirets), jti (8 caractères au moins), iat, exp, given_name, family_name, gender (female ou male), birthdate (AAAA-MM-JJ) et email.',
    en: 'It takes sub (2 to 100 letters, digits, dots or dashes), jti (at least 8 characters), iat, exp, given_name, family_name, gender (female or male), birthdate (YYYY-MM-DD) and email.',
  },
  'other-insurer': {
    fr: 'Le widget d’un organisme ne reçoit que ses propres adhérents.',
    en: 'An organisation’s widget takes its own members only.',
  },
  minor: {
    fr: 'Passez l’adulte qui a le contrat : il ajoute lui-même ses bénéficiaires.',
    en: 'Hand the adult over whose contract it is: they add their beneficiaries themselves.',
  },
  replayed: {
    fr: 'Faites un jeton pour chaque passage, avec un jti neuf.',
    en: 'Make a token for each hand-over, with a new jti.',
  },
  'too-many': { fr: 'Attendez une minute.', en: 'Wait a minute.' },
  'keys-unreachable': {
    fr: 'L’adresse de vos clés répond en moins de 5 secondes, par un JWKS de 16 ko au plus, sans redirection.',
    en: 'The address of your keys answers within 5 seconds, by a JWKS of at most 16 kB, without a redirect.',
  },
}
