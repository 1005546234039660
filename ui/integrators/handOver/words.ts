import type { Phrase, Template } from '../../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Passage des adhérents', en: 'Hand-over of members' },
  lead: {
    fr: 'Votre site envoie ici un adhérent déjà connecté chez vous, par un jeton signé qui sert une fois. Ces clés disent lesquels viennent de vous.',
    en: 'Your site sends a member who is signed in with you, by a signed token that works once. These keys tell which ones come from you.',
  },
  none: { fr: 'Aucune clé ajoutée', en: 'No keys added' },
  noneText: {
    fr: 'Seul le secret remis à l’ouverture de votre organisme vérifie vos jetons. Ajoutez l’adresse de vos clés publiques, ou un autre secret.',
    en: 'Only the secret given when your organisation was opened verifies your tokens. Add the address of your public keys, or another secret.',
  },
  secret: { fr: 'Secret partagé', en: 'Shared secret' },
  trialSecret: { fr: 'Secret d’essai', en: 'Trial secret' },
  revokeText: {
    fr: 'Les jetons qu’elle signe seront refusés dès maintenant.',
    en: 'The tokens that it signs are refused from now on.',
  },
  add: { fr: 'Ajouter une clé', en: 'Add a key' },
  address: { fr: 'Adresse de vos clés publiques (JWKS)', en: 'Address of your public keys (JWKS)' },
  addressHint: {
    fr: 'En https, à un nom public, sans redirection, 16 ko au plus. Une clé retirée là-bas est refusée ici en une minute.',
    en: 'Https, at a public name, without redirect, at most 16 kB. A key withdrawn there is refused here within a minute.',
  },
  addAddress: { fr: 'Ajouter l’adresse', en: 'Add the address' },
  makeSecret: { fr: 'Créer un secret', en: 'Make a secret' },
  how: { fr: 'Comment passer un adhérent', en: 'How to hand a member over' },
  howText: {
    fr: 'Votre page envoie ce formulaire, avec un jeton fait à l’instant par votre serveur. L’adhérent arrive connecté.',
    en: 'Your page posts this form, with a token that your server has just made. The member lands signed in.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  endsAt: { fr: ({ at }) => `finit à ${at}`, en: ({ at }) => `ends at ${at}` } satisfies Template<{ at: string }>,
  howClaims: {
    fr: ({ issuer, audience }) =>
      `Le jeton (JWT, HS256 ou EdDSA) porte iss, votre identifiant : « ${issuer} » ; sub, le numéro de sociétaire ; aud, notre adresse : « ${audience} » ; jti, iat et exp, deux minutes au plus ; given_name, family_name, gender, birthdate et email.`,
    en: ({ issuer, audience }) =>
      `The token (JWT, HS256 or EdDSA) carries iss, your identifier: “${issuer}”; sub, the member number; aud, our address: “${audience}”; jti, iat and exp, at most two minutes; given_name, family_name, gender, birthdate and email.`,
  } satisfies Template<{ issuer: string; audience: string }>,
}
