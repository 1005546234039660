import type { Phrase } from '../../domain/language/phrase.ts'
import type { Content } from './operation.ts'

export const ANSWER_WORDS: Readonly<Record<Extract<Content, string> | 'json', Phrase>> = {
  json: { fr: 'Voici la réponse.', en: 'Here is the answer.' },
  nothing: { fr: 'C’est fait.', en: 'Done.' },
  html: { fr: 'Une page.', en: 'A page.' },
  pdf: { fr: 'Un PDF.', en: 'A PDF.' },
  bytes: { fr: 'Un fichier.', en: 'A file.' },
  redirect: { fr: 'Vers la page suivante.', en: 'On to the next page.' },
  socket: { fr: 'Le WebSocket est ouvert.', en: 'The WebSocket is open.' },
}

export const words = {
  about: {
    fr: 'Téléconsultation à la demande. JSON en camelCase, instants ISO 8601 en UTC, jours en AAAA-MM-JJ, identifiants opaques. Une erreur est un « problem details » (RFC 9457) dont « type » se termine par le nom donné ici. « Accept-Language » choisit la langue des messages, le français par défaut. Le guide est sur /docs.',
    en: 'On-demand teleconsultation. JSON in camelCase, times in ISO 8601 UTC, days as YYYY-MM-DD, opaque ids. An error is a problem details object (RFC 9457) whose `type` ends in the name given here. `Accept-Language` chooses the language of messages, French by default. The guide is at /docs.',
  },
  apiKey: {
    fr: '« Authorization: Bearer CLÉ ». La clé est celle de votre organisme ; ses droits sont nommés à sa création.',
    en: '`Authorization: Bearer KEY`. The key is your organisation’s; its scopes are named when it is made.',
  },
  session: {
    fr: 'Le cookie d’une personne connectée sur nos pages.',
    en: 'The cookie of a person who is signed in on our pages.',
  },
  idempotencyKey: {
    fr: 'Une clé à vous pour cet appel. La même clé et le même corps donnent la même réponse et ne font rien deux fois, pendant un jour.',
    en: 'A key of yours for this call. The same key and body gives the same answer and does nothing twice, for a day.',
  },
  rateLimit: {
    fr: 'Combien d’appels restent, et pour combien de secondes : « "api-key";r=599;t=42 ».',
    en: 'How many calls are left, and for how many seconds: `"api-key";r=599;t=42`.',
  },
  rateLimitPolicy: {
    fr: 'Le quota et sa fenêtre en secondes : « "api-key";q=600;w=60 ».',
    en: 'The quota and its window in seconds: `"api-key";q=600;w=60`.',
  },
  webhookId: {
    fr: 'Le nom de l’événement : le même à chaque tentative et à chaque renvoi.',
    en: 'The name of the event: the same at every attempt and replay.',
  },
  webhookTimestamp: {
    fr: 'Quand cette tentative est partie, en secondes Unix.',
    en: 'When this attempt left, in Unix seconds.',
  },
  webhookSignature: {
    fr: 'Une signature « v1,… » par secret valable, séparées par une espace.',
    en: 'One signature `v1,…` for each secret that holds, separated by a space.',
  },
  eventTaken: { fr: 'Reçu : nous n’enverrons plus.', en: 'Taken: we send it no more.' },
  eventGone: {
    fr: 'Cette adresse n’existe plus : nous la désactivons.',
    en: 'This endpoint is gone: we switch it off.',
  },
  eventRetried: {
    fr: 'Tout le reste est un échec : nous réessayons.',
    en: 'Anything else is a failure: we try again.',
  },
} satisfies Record<string, Phrase>
