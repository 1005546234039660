import { kind, type ProblemKind } from './problemKind.ts'

/** What an integrator’s program or place can’t do. */
export const INTEGRATOR_PROBLEMS = {
  'missing-scope': kind(
    403,
    'Droit manquant',
    'Scope missing',
    'Cette clé d’API ne donne pas ce droit : créez-en une qui l’a.',
    'This API key does not have that scope: make one that has.',
  ),
  'wrong-signature': kind(
    401,
    'Signature refusée',
    'Signature refused',
    'La signature ne correspond pas à ce qui a été envoyé.',
    'The signature does not fit what was sent.',
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
} as const satisfies Record<string, ProblemKind>
