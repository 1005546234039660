import type { Scope } from '../../domain/access/scopes.ts'
import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Espace intégrateurs', en: 'Integrators’ place' },
  signInLead: {
    fr: 'Cet espace est réservé aux administrateurs d’un assureur. Un code à six chiffres vous est envoyé par e‑mail.',
    en: 'This place is for the administrators of an insurer. A six-digit code is sent to you by e‑mail.',
  },
  keys: { fr: 'Clés d’API', en: 'API keys' },
  webhooks: { fr: 'Webhooks', en: 'Webhooks' },
  security: { fr: 'Sécurité', en: 'Security' },
  handOver: { fr: 'Passage', en: 'Hand-over' },
  widget: { fr: 'Widget', en: 'Widget' },

  keysLead: {
    fr: 'Une clé ouvre l’API à un de vos systèmes. Donnez-lui un nom, et seulement les droits qu’il lui faut.',
    en: 'A key opens the API to one of your systems. Give it a name, and only the scopes that it needs.',
  },
  noKeys: { fr: 'Aucune clé', en: 'No keys' },
  noKeysText: {
    fr: 'Créez une clé pour votre premier système : elle va dans l’en-tête Authorization de chaque appel.',
    en: 'Make a key for your first system: it goes into the Authorization header of each call.',
  },
  newKey: { fr: 'Nouvelle clé', en: 'New key' },
  keyName: { fr: 'Nom de la clé', en: 'Name of the key' },
  keyNameHint: { fr: 'Le système qui s’en sert, par exemple « CRM, production ».', en: 'The system that uses it.' },
  nameMissing: { fr: 'Donnez un nom à la clé.', en: 'Give the key a name.' },
  scopes: { fr: 'Droits', en: 'Scopes' },
  scopesMissing: { fr: 'Choisissez au moins un droit.', en: 'Choose at least one scope.' },
  makeKey: { fr: 'Créer la clé', en: 'Make the key' },
  revoke: { fr: 'Révoquer', en: 'Revoke' },
  revoked: { fr: 'Révoquée', en: 'Revoked' },
  active: { fr: 'Active', en: 'Active' },
  neverUsed: { fr: 'Jamais utilisée', en: 'Never used' },
  revokeText: {
    fr: 'Dès le prochain appel elle sera refusée. On ne revient pas en arrière.',
    en: 'It is refused from the next call on. There is no way back.',
  },

  webhooksLead: {
    fr: 'À chaque étape d’une consultation, nous appelons vos adresses. L’ordre n’est pas promis et un événement peut arriver deux fois, sous le même webhook-id.',
    en: 'At each step of a consultation we call your addresses. Order is not promised, and an event may arrive twice, under the same webhook-id.',
  },
  noWebhooks: { fr: 'Aucune adresse de réception', en: 'No endpoints' },
  noWebhooksText: {
    fr: 'Ajoutez l’adresse https de votre récepteur, puis envoyez-lui un événement d’essai.',
    en: 'Add the https address of your receiver, then send it a test event.',
  },
  newWebhook: { fr: 'Nouvelle adresse', en: 'New endpoint' },
  url: { fr: 'Adresse', en: 'Address' },
  urlHint: { fr: 'En https, à un nom public.', en: 'Https, at a public name.' },
  events: { fr: 'Événements', en: 'Events' },
  allEvents: { fr: 'Tous, y compris ceux à venir', en: 'All, those to come included' },
  eventsMissing: { fr: 'Choisissez au moins un événement.', en: 'Choose at least one event.' },
  add: { fr: 'Ajouter', en: 'Add' },
  enabled: { fr: 'En service', en: 'On' },
  'by-owner': { fr: 'Arrêtée par vous', en: 'Switched off by you' },
  gone: { fr: 'Arrêtée : elle a répondu 410', en: 'Switched off: it answered 410' },
  failing: { fr: 'Arrêtée : cinq jours sans succès', en: 'Switched off: five days in vain' },
  test: { fr: 'Événement d’essai', en: 'Test event' },
  rotate: { fr: 'Changer le secret', en: 'Rotate the secret' },
  rotateText: {
    fr: 'Pendant un jour, l’ancien secret signe aussi : changez votre récepteur sans perdre d’événement.',
    en: 'For a day the old secret signs too: change your receiver without losing an event.',
  },
  change: { fr: 'Modifier', en: 'Change' },
  off: { fr: 'Arrêter', en: 'Switch off' },
  on: { fr: 'Remettre en service', en: 'Switch on' },
  remove: { fr: 'Supprimer', en: 'Delete' },
  removeText: {
    fr: 'Plus rien n’y sera envoyé, et son journal disparaît.',
    en: 'Nothing is sent there any more, and its log goes too.',
  },
  deliveries: { fr: 'Envois', en: 'Deliveries' },
  noDeliveries: {
    fr: 'Rien n’est encore parti vers cette adresse. Envoyez un événement d’essai.',
    en: 'Nothing has gone to this endpoint yet. Send a test event.',
  },
  filter: { fr: 'Type d’événement', en: 'Type of event' },
  allTypes: { fr: 'Tous', en: 'All' },
  pending: { fr: 'En cours', en: 'Pending' },
  delivered: { fr: 'Reçu', en: 'Delivered' },
  failed: { fr: 'Échec', en: 'Failed' },
  replay: { fr: 'Envoyer de nouveau', en: 'Send again' },
  noAttempt: { fr: 'Aucune tentative encore.', en: 'No attempt yet.' },
  noAnswer: { fr: 'sans réponse', en: 'no answer' },

  widgetLead: {
    fr: 'Le widget ouvre la téléconsultation sur vos propres pages, à vos couleurs. Vos adhérents y entrent sans code si votre page donne un jeton.',
    en: 'The widget opens the teleconsultation on your own pages, in your colours. Your members enter without a code if your page gives a token.',
  },
  origins: { fr: 'Sites autorisés', en: 'Allowed sites' },
  originsHint: {
    fr: 'Une origine par ligne, par exemple https://www.assurance.example. Aucun autre site ne peut afficher le widget.',
    en: 'One origin a line, for example https://www.insurer.example. No other site can show the widget.',
  },
  noOrigins: {
    fr: 'Aucun site n’est autorisé : le widget ne s’affiche nulle part.',
    en: 'No site is allowed: the widget shows nowhere.',
  },
  colour: { fr: 'Couleur', en: 'Colour' },
  colourHint: {
    fr: 'Comme #0d6464. Elle est assombrie ou éclaircie s’il le faut pour rester lisible.',
    en: 'Such as #0d6464. It is darkened or lightened where it would not be readable.',
  },
  logo: { fr: 'Logo', en: 'Logo' },
  logoHint: { fr: 'PNG ou JPEG, 64 ko au plus.', en: 'PNG or JPEG, at most 64 kB.' },
  logoRemove: { fr: 'Retirer le logo', en: 'Take the logo away' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: {
    fr: 'Enregistré. Vos pages le montrent à leur prochain chargement.',
    en: 'Saved. Your pages show it when they next load.',
  },
  preview: { fr: 'Aperçu', en: 'Preview' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
  launcher: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  snippet: { fr: 'À mettre dans vos pages', en: 'To put into your pages' },
  snippetText: {
    fr: 'data-token-url est facultatif : une adresse de votre site qui répond {"token": "…"} pour la personne connectée, et 204 pour personne. Si vos pages ont une Content-Security-Policy, ajoutez notre adresse à script-src, frame-src et connect-src.',
    en: 'data-token-url is optional: an address of your site that answers {"token": "…"} for whoever is signed in, and 204 for nobody. If your pages have a Content-Security-Policy, add our address to script-src, frame-src and connect-src.',
  },
} satisfies Record<string, Phrase>

export const scopeWords: Readonly<Record<Scope, Phrase>> = {
  keys: { fr: 'Gérer les clés', en: 'Manage keys' },
  webhooks: { fr: 'Gérer les webhooks', en: 'Manage webhooks' },
  'hand-over': { fr: 'Gérer le passage des adhérents', en: 'Manage the hand-over' },
  widget: { fr: 'Régler le widget', en: 'Set up the widget' },
}

export const templates = {
  revokeTitle: {
    fr: ({ name }) => `Révoquer « ${name} » ?`,
    en: ({ name }) => `Revoke “${name}”?`,
  } satisfies Template<{ name: string }>,
  removeTitle: {
    fr: ({ url }) => `Supprimer ${url} ?`,
    en: ({ url }) => `Delete ${url}?`,
  } satisfies Template<{ url: string }>,
  created: { fr: ({ at }) => `Créée le ${at}`, en: ({ at }) => `Made on ${at}` } satisfies Template<{ at: string }>,
  used: {
    fr: ({ at }) => `Utilisée le ${at}`,
    en: ({ at }) => `Last used on ${at}`,
  } satisfies Template<{ at: string }>,
  bothSign: {
    fr: ({ at }) => `L’ancien secret signe aussi jusqu’au ${at}.`,
    en: ({ at }) => `The old secret signs too until ${at}.`,
  } satisfies Template<{ at: string }>,
  next: {
    fr: ({ at }) => `Prochaine tentative le ${at}`,
    en: ({ at }) => `Next attempt on ${at}`,
  } satisfies Template<{ at: string }>,
  attempts: {
    fr: ({ count }) => `${count} tentative${count > 1 ? 's' : ''}`,
    en: ({ count }) => `${count} attempt${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
}
