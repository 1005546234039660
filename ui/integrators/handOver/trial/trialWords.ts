import type { Phrase, Template } from '../../../../domain/language/phrase.ts'
import type { HandOverTrial } from '../../../../protocol/handOver.ts'

export const words = {
  title: { fr: 'Essayer un passage', en: 'Try a hand-over' },
  lead: {
    fr: 'Faites ici un jeton d’essai, ou collez celui de votre serveur. Le vérifier ne le consomme pas et n’ouvre aucune session.',
    en: 'Make a trial token here, or paste your server’s. Checking uses nothing up and opens no session.',
  },
  kind: { fr: 'Jeton d’essai', en: 'Trial token' },
  kindHint: {
    fr: 'Signé par un secret d’un quart d’heure, que cette page demande pour vous et garde en mémoire.',
    en: 'Signed by a secret good for a quarter of an hour, which this page asks for and keeps in its memory.',
  },
  make: { fr: 'Faire ce jeton', en: 'Make this token' },
  token: { fr: 'Jeton', en: 'Token' },
  tokenHint: { fr: 'Trois parties, séparées par des points.', en: 'Three parts with dots between them.' },
  check: { fr: 'Vérifier', en: 'Check' },
  accepted: { fr: 'Ce jeton serait accepté', en: 'This token would be accepted' },
  refused: { fr: 'Ce jeton serait refusé', en: 'This token would be refused' },
  memberReads: { fr: 'L’adhérent lirait', en: 'The member would read' },
  remedy: { fr: 'À corriger', en: 'To put right' },
  header: { fr: 'En-tête', en: 'Header' },
  claims: { fr: 'Contenu', en: 'Claims' },
  showPage: { fr: 'Voir la page de l’adhérent', en: 'See the member’s page' },
  newTab: { fr: '(nouvel onglet)', en: '(new tab)' },
  through: { fr: 'Entrer comme cet adhérent', en: 'Enter as this member' },
  throughTitle: { fr: 'Quitter votre session d’administrateur ?', en: 'Leave your administrator’s session?' },
  throughText: {
    fr: 'Le passage se fait pour de vrai, dans ce navigateur : la session de l’adhérent y remplace la vôtre, et un adhérent inconnu reçoit un compte. Ce compte reste, pour essayer aussi le retour d’un adhérent connu ; « Fermer mon compte », dans son espace, l’efface. Pour revenir ici, vous vous reconnecterez.',
    en: 'The hand-over is done for real, in this browser: the member’s session replaces yours, and an unknown member gets an account. It stays, so that a known member’s return can be tried too; “Close my account”, in their space, removes it. To come back here you sign in again.',
  },
} satisfies Record<string, Phrase>

export const landingWords: Readonly<Record<NonNullable<HandOverTrial['landing']>, Phrase>> = {
  new: {
    fr: 'L’adhérent est inconnu : un compte lui serait ouvert, et il arriverait dans son espace.',
    en: 'The member is unknown: an account would be opened, and they would land in their space.',
  },
  known: {
    fr: 'L’adhérent est connu : il arriverait dans son espace.',
    en: 'The member is known: they would land in their space.',
  },
  changed: {
    fr: 'L’adhérent est connu, avec d’autres informations : il choisirait d’abord lesquelles garder.',
    en: 'The member is known, with other details: they would first choose which to keep.',
  },
  confirm: {
    fr: 'L’adresse e‑mail est celle d’un autre compte : l’adhérent taperait d’abord le code envoyé là.',
    en: 'The e‑mail address is another account’s: the member would first type the code sent there.',
  },
}

export const templates = {
  claimSaid: {
    fr: ({ claim, found }) => `${claim} vaut ${found}.`,
    en: ({ claim, found }) => `${claim} says ${found}.`,
  } satisfies Template<{ claim: string; found: string }>,
  claimMissing: {
    fr: ({ claim }) => `${claim} manque.`,
    en: ({ claim }) => `${claim} is missing.`,
  } satisfies Template<{ claim: string }>,
  times: {
    fr: ({ made, ends }) => `Émis le ${made}, expire le ${ends}.`,
    en: ({ made, ends }) => `Issued on ${made}, expires on ${ends}.`,
  } satisfies Template<{ made: string; ends: string }>,
  reference: {
    fr: ({ reason }) => `Référence : ${reason}`,
    en: ({ reason }) => `Reference: ${reason}`,
  } satisfies Template<{ reason: string }>,
}
