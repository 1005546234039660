import type { Locale, Phrase } from '../domain/language/phrase.ts'
import { PRESCRIPTION_PROBLEMS } from './prescriptionProblems.ts'
import { type ProblemDetails, problemType } from './problem.ts'
import { kind, type ProblemKind } from './problemKind.ts'

/** Every way in which a request is turned down (api.md, Conventions), with what to do about it. */
export const PROBLEMS = {
  ...PRESCRIPTION_PROBLEMS,
  malformed: kind(
    400,
    'Demande illisible',
    'Unreadable request',
    'La demande n’a pas pu être lue.',
    'The request could not be read.',
  ),
  'idempotency-key-required': kind(
    400,
    'Clé manquante',
    'Key missing',
    'L’en-tête Idempotency-Key est obligatoire ici.',
    'The Idempotency-Key header is required here.',
  ),
  'not-signed-in': kind(
    401,
    'Connexion nécessaire',
    'Sign-in needed',
    'Connectez-vous pour continuer.',
    'Sign in to go on.',
  ),
  'wrong-code': kind(
    401,
    'Code refusé',
    'Code refused',
    'Ce code n’est pas le bon, ou n’est plus valable. Vérifiez-le, ou demandez-en un nouveau.',
    'This code is wrong or no longer valid. Check it, or ask for a new one.',
  ),
  'wrong-passkey': kind(
    401,
    'Clé d’accès refusée',
    'Passkey refused',
    'Cette clé d’accès n’est pas reconnue ici, ou la demande a expiré. Réessayez, ou connectez-vous par un code.',
    'This passkey is not recognised here, or the request has expired. Try again, or sign in with a code.',
  ),
  'passkey-required': kind(
    403,
    'Clé d’accès nécessaire',
    'Passkey needed',
    'Votre compte demande une clé d’accès : un code par e-mail ne suffit pas. Si vous n’en avez plus, demandez à un administrateur de vous rendre l’accès.',
    'Your account needs a passkey: a code by e-mail is not enough. If you no longer have one, ask an administrator to restore your access.',
  ),
  'account-suspended': kind(
    403,
    'Compte suspendu',
    'Account suspended',
    'Un administrateur a suspendu ce compte. Écrivez-lui pour savoir pourquoi.',
    'An administrator has suspended this account. Write to them to learn why.',
  ),
  'not-allowed': kind(
    403,
    'Accès refusé',
    'Not allowed',
    'Votre compte ne permet pas cette action.',
    'Your account does not allow this.',
  ),
  'missing-scope': kind(
    403,
    'Droit manquant',
    'Scope missing',
    'Cette clé d’API ne donne pas ce droit : créez-en une qui l’a.',
    'This API key does not have that scope: make one that has.',
  ),
  'foreign-origin': kind(
    403,
    'Origine refusée',
    'Origin refused',
    'La demande vient d’un autre site.',
    'The request comes from another site.',
  ),
  'not-found': kind(
    404,
    'Introuvable',
    'Not found',
    'Cette page ou cet élément n’existe pas.',
    'There is no such page or thing.',
  ),
  conflict: kind(
    409,
    'Action impossible',
    'Not possible now',
    'Cette action n’est pas possible en ce moment.',
    'This is not possible at this moment.',
  ),
  'question-open': kind(
    409,
    'Question déjà ouverte',
    'A question is open',
    'Une question est déjà ouverte pour ce patient.',
    'A question is already open for this patient.',
  ),
  'step-not-reached': kind(
    409,
    'Étape pas encore atteinte',
    'Step not reached',
    'Répondez d’abord aux questions précédentes.',
    'Answer the earlier questions first.',
  ),
  'already-sent': kind(
    409,
    'Question déjà envoyée',
    'Already sent',
    'La question est envoyée : ses réponses ne changent plus.',
    'The question was sent: its answers no longer change.',
  ),
  'too-many-attachments': kind(
    409,
    'Trop de pièces jointes',
    'Too many attachments',
    'Le nombre maximal de pièces jointes est atteint.',
    'The maximum number of attachments is reached.',
  ),
  'not-waiting': kind(
    409,
    'Question plus en attente',
    'No longer waiting',
    'Cette question n’est plus en attente.',
    'This question is no longer waiting.',
  ),
  'call-not-asked': kind(
    409,
    'Question par écrit',
    'Asked in writing',
    'Vous avez choisi d’écrire au médecin : c’est à lui de vous appeler, s’il le juge utile.',
    'You chose to write to the doctor, who may call you if need be.',
  ),
  'call-over': kind(409, 'Appel terminé', 'Call over', 'Cet appel est terminé.', 'This call is over.'),
  'call-service-down': kind(
    503,
    'Service d’appel indisponible',
    'Call service down',
    'Le service qui porte l’appel ne répond pas : l’appel continue en liaison directe.',
    'The service that carries the call does not answer: the call goes on page to page.',
  ),
  'wrong-signature': kind(
    401,
    'Signature refusée',
    'Signature refused',
    'La signature ne correspond pas à ce qui a été envoyé.',
    'The signature does not fit what was sent.',
  ),
  'not-in-call': kind(
    409,
    'Hors de l’appel',
    'Not in the call',
    'Cette page n’est pas dans l’appel.',
    'This page is not in the call.',
  ),
  'already-taken': kind(
    409,
    'Question déjà prise',
    'Already taken',
    'Un autre médecin a pris cette question.',
    'Another doctor took this question.',
  ),
  'not-in-care': kind(
    409,
    'Consultation fermée',
    'Consultation closed',
    'Cela ne se fait que pendant la consultation : elle n’a pas commencé, ou elle est terminée.',
    'This is only possible during the consultation: it has not begun, or it has ended.',
  ),
  'too-many-texts': kind(
    409,
    'Trop de textes',
    'Too many texts',
    'Supprimez un modèle ou un texte avant d’en ajouter un autre.',
    'Remove a template or a text before adding another one.',
  ),
  'report-published': kind(
    409,
    'Compte rendu déjà publié',
    'Report already published',
    'Le compte rendu de cette consultation est publié : il ne se remplace pas. Ajoutez-lui un complément.',
    'The report of this consultation is published and cannot be replaced. Add an addendum to it.',
  ),
  'report-not-published': kind(
    409,
    'Pas encore de compte rendu',
    'No report yet',
    'Publiez d’abord le compte rendu : un complément complète ce qui est publié.',
    'Publish the report first: an addendum completes what is published.',
  ),
  'too-early': kind(
    409,
    'Trop tôt',
    'Too early',
    'Le patient a encore le temps de revenir.',
    'The patient still has time to come back.',
  ),
  'same-recipient': kind(
    409,
    'Déjà à cette personne',
    'Already theirs',
    'La question est déjà à ce médecin ou à cette spécialité : choisissez-en un autre.',
    'The question is already with this doctor or specialty: choose another.',
  ),
  'colleague-offline': kind(
    409,
    'Confrère absent',
    'Colleague away',
    'Ce médecin n’est plus en ligne. Choisissez-en un autre, ou une spécialité.',
    'This doctor is no longer online. Choose another, or a specialty.',
  ),
  'no-invitation': kind(
    409,
    'Pas d’invitation',
    'No invitation',
    'Aucune invitation n’attend à cette adresse avec cette date de naissance. Vérifiez la date, ou demandez une nouvelle invitation.',
    'No invitation waits at this address with this date of birth. Check the date, or ask for a new invitation.',
  ),
  'address-in-use': kind(
    409,
    'Adresse déjà utilisée',
    'Address in use',
    'Cette adresse ouvre déjà un autre espace. Indiquez une adresse qui n’est qu’à vous.',
    'This address already opens another space. Enter an address that is yours alone.',
  ),
  'not-over': kind(
    409,
    'Question encore suivie',
    'Not over',
    'Seule une question manquée ou annulée peut être posée de nouveau.',
    'Only a question that was missed or cancelled can be asked again.',
  ),
  'not-ended': kind(
    409,
    'Consultation en cours',
    'Not ended yet',
    'La consultation n’est pas terminée.',
    'The consultation has not ended.',
  ),
  'last-passkey': kind(
    409,
    'Dernière clé d’accès',
    'Last passkey',
    'C’est votre seule clé d’accès, et votre compte ne s’ouvre qu’avec une clé : ajoutez-en une autre d’abord.',
    'This is your only passkey, and your account opens only with one: add another first.',
  ),
  'too-many-passkeys': kind(
    409,
    'Trop de clés d’accès',
    'Too many passkeys',
    'Supprimez une clé d’accès avant d’en ajouter une autre.',
    'Remove a passkey before adding another one.',
  ),
  'last-key': kind(
    409,
    'Dernière clé',
    'Last key',
    'C’est la dernière clé qui gère les clés : créez-en une autre avant de la révoquer.',
    'This is the last key that manages keys: make another one before revoking it.',
  ),
  'too-many-keys': kind(
    409,
    'Trop de clés',
    'Too many keys',
    'Révoquez une clé avant d’en créer une autre.',
    'Revoke a key before making another one.',
  ),
  'too-many-endpoints': kind(
    409,
    'Trop d’adresses',
    'Too many endpoints',
    'Supprimez une adresse de réception avant d’en ajouter une autre.',
    'Delete an endpoint before adding another one.',
  ),
  'endpoint-disabled': kind(
    409,
    'Adresse désactivée',
    'Endpoint disabled',
    'Cette adresse de réception est désactivée : réactivez-la d’abord.',
    'This endpoint is disabled: enable it first.',
  ),
  'too-large': kind(
    413,
    'Demande trop volumineuse',
    'Too large',
    'La demande est trop volumineuse.',
    'The request is too large.',
  ),
  'attachment-too-large': kind(
    413,
    'Fichier trop volumineux',
    'File too large',
    'Ce fichier dépasse la taille permise.',
    'This file exceeds the allowed size.',
  ),
  'media-type': kind(
    415,
    'Format non accepté',
    'Format not accepted',
    'Ce format n’est pas accepté.',
    'This format is not accepted.',
  ),
  'attachment-type': kind(
    415,
    'Fichier non accepté',
    'File not accepted',
    'Seules les images JPEG et PNG et les PDF complets sont acceptés.',
    'Only complete JPEG and PNG images and PDF files are accepted.',
  ),
  invalid: kind(
    422,
    'Champs à corriger',
    'Fields to correct',
    'Certains champs sont à corriger.',
    'Some fields need correcting.',
  ),
  'health-data-consent-withdrawn': kind(
    422,
    'Consentement retiré',
    'Consent withdrawn',
    'Sans votre accord sur vos données de santé, aucun médecin ne peut vous répondre. Donnez-le de nouveau pour poser une question.',
    'Without your consent on your health data no doctor can answer you. Give it again to ask a question.',
  ),
  'terms-not-accepted': kind(
    422,
    'Conditions à accepter',
    'Terms to accept',
    'Acceptez les conditions du service de téléconsultation pour commencer.',
    'Accept the terms of the teleconsultation service to begin.',
  ),
  'symptoms-too-short': kind(
    422,
    'Description trop courte',
    'Description too short',
    'Décrivez vos symptômes un peu plus longuement.',
    'Describe your symptoms a little more.',
  ),
  'idempotency-key-reused': kind(
    422,
    'Clé déjà utilisée',
    'Key reused',
    'Cette clé a déjà servi pour une autre demande.',
    'This key was used for another request.',
  ),
  'too-many-requests': kind(
    429,
    'Trop de demandes',
    'Too many requests',
    'Attendez un instant avant de recommencer.',
    'Wait a moment before trying again.',
  ),
  unexpected: kind(
    500,
    'Incident',
    'Something went wrong',
    'Un incident est survenu de notre côté. Réessayez dans un instant.',
    'Something went wrong on our side. Try again in a moment.',
  ),
} as const satisfies Record<string, ProblemKind>

export type ProblemName = keyof typeof PROBLEMS

/** A request turned down: the problem's name, and what it carries. Plain data, so that rooms can answer it too. */
export type Problem = {
  problem: ProblemName
  /** A more exact sentence than the problem's own. */
  detail?: Phrase
  errors?: { path: string; message: Phrase }[]
  /** Further members of the answer: `consultationId`, `dispensations`, … */
  more?: Record<string, string | number | object>
  retryAfterSeconds?: number
}

/** RFC 9457 problem details, in the caller's language. */
export function problemDetails({ problem, detail, errors, more }: Problem, locale: Locale): ProblemDetails {
  const { status, title, detail: usual } = PROBLEMS[problem]
  return {
    ...more,
    type: problemType(problem),
    title: title[locale],
    status,
    detail: (detail ?? usual)[locale],
    ...(errors ? { errors: errors.map(({ path, message }) => ({ path, message: message[locale] })) } : {}),
  }
}

/** A field that can't be kept, and why. */
export const invalid = (path: string, message: Phrase): Problem => ({ problem: 'invalid', errors: [{ path, message }] })
