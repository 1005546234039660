import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Documentation', en: 'Documentation' },
  subtitle: { fr: 'Pour relier votre système à Permanence', en: 'To connect your system to Permanence' },
  home: { fr: 'Permanence, accueil', en: 'Permanence, home' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  guide: { fr: 'Le guide', en: 'The guide' },
  reference: { fr: 'Les appels', en: 'The calls' },
  referenceLead: {
    fr: 'Ce qui suit vient de /openapi.json, que le service tire de son propre code. Dépliez un appel pour le lire et l’essayer.',
    en: 'What follows comes from /openapi.json, which the service makes from its own code. Unfold a call to read it and try it.',
  },
  download: { fr: 'Télécharger /openapi.json', en: 'Download /openapi.json' },
  events: { fr: 'Les événements envoyés', en: 'The events sent' },
  objects: { fr: 'Les objets', en: 'The objects' },
  key: { fr: 'Votre clé d’API', en: 'Your API key' },
  keyHint: {
    fr: 'Pour les essais de cette page. Elle reste en mémoire et disparaît quand vous la quittez.',
    en: 'For trying things on this page. It stays in memory, and is gone when you leave.',
  },
  useDemoKey: { fr: 'Prendre la clé de démonstration', en: 'Use the demonstration’s key' },
  anyone: { fr: 'Sans clé ni connexion', en: 'No key, no sign-in' },
  apiKey: { fr: 'Clé d’API', en: 'API key' },
  session: { fr: 'Personne connectée', en: 'Signed-in person' },
  parameters: { fr: 'Paramètres', en: 'Parameters' },
  required: { fr: 'obligatoire', en: 'required' },
  sent: { fr: 'Vous envoyez', en: 'You send' },
  answered: { fr: 'Vous recevez', en: 'You receive' },
  refused: { fr: 'Refus', en: 'Refusals' },
  commandLine: { fr: 'En ligne de commande', en: 'On the command line' },
  tryIt: { fr: 'Essayer', en: 'Try it' },
  tryReal: {
    fr: 'C’est un vrai appel : il agit sur ce serveur.',
    en: 'This is a real call: it acts on this server.',
  },
  body: { fr: 'Corps, en JSON', en: 'Body, as JSON' },
  send: { fr: 'Envoyer', en: 'Send' },
  notJson: {
    fr: 'Ce corps n’est pas du JSON : vérifiez les guillemets et les virgules.',
    en: 'This body is not JSON: check its quotes and commas.',
  },
  unreachable: {
    fr: 'Le serveur n’a pas répondu. Vérifiez la connexion, puis recommencez.',
    en: 'The server did not answer. Check the connection, then try again.',
  },
  emptyBody: { fr: 'Réponse sans corps.', en: 'An answer without a body.' },
  example: { fr: 'Exemple', en: 'Example' },
} satisfies Record<string, Phrase>

export const templates = {
  scope: {
    fr: ({ scopes }) => `droit « ${scopes} »`,
    en: ({ scopes }) => `scope “${scopes}”`,
  } satisfies Template<{ scopes: string }>,
  took: {
    fr: ({ milliseconds }) => `en ${milliseconds} ms`,
    en: ({ milliseconds }) => `in ${milliseconds} ms`,
  } satisfies Template<{ milliseconds: number }>,
  answerIs: {
    fr: ({ status }) => `Réponse ${status}`,
    en: ({ status }) => `Answer ${status}`,
  } satisfies Template<{ status: number }>,
}
