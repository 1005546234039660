import { kind, type ProblemKind } from './problemKind.ts'

/** What stops a prescription from being written, signed, believed or dispensed. */
export const PRESCRIPTION_PROBLEMS = {
  'malformed-token': kind(
    400,
    'Code illisible',
    'Unreadable code',
    'Ce code n’est pas celui d’une ordonnance.',
    'This code is not that of a prescription.',
  ),
  'already-dispensed': kind(
    409,
    'Déjà délivrée',
    'Already dispensed',
    'Cette ordonnance a déjà été délivrée.',
    'This prescription was already dispensed.',
  ),
  expired: kind(
    409,
    'Ordonnance expirée',
    'Expired',
    'Cette ordonnance n’est plus valable.',
    'This prescription is no longer valid.',
  ),
  revoked: kind(
    409,
    'Ordonnance révoquée',
    'Revoked',
    'Cette ordonnance a été révoquée par le médecin.',
    'This prescription was revoked by the doctor.',
  ),
  'renewal-not-due': kind(
    409,
    'Renouvellement trop tôt',
    'Renewal too early',
    'Cette ordonnance a déjà été délivrée, et son renouvellement n’est pas encore dû.',
    'This prescription was already dispensed, and its renewal is not due yet.',
  ),
  'lines-already-dispensed': kind(
    409,
    'Lignes déjà délivrées',
    'Lines already dispensed',
    'Au moins une de ces lignes a déjà été délivrée.',
    'At least one of these lines was already dispensed.',
  ),
  'too-late': kind(409, 'Trop tard', 'Too late', 'Le délai pour annuler est passé.', 'The time to undo has passed.'),
  'unknown-key': kind(
    422,
    'Signature inconnue',
    'Unknown key',
    'La clé de signature de ce code n’est pas connue.',
    'The key that signed this code is not known.',
  ),
  'revoked-key': kind(
    422,
    'Clé de signature révoquée',
    'Signing key revoked',
    'La clé qui a signé ce code a été révoquée : plus rien de ce qu’elle a signé n’est valable.',
    'The key that signed this code was revoked: nothing that it signed is valid any more.',
  ),
  'bad-signature': kind(
    422,
    'Ordonnance falsifiée',
    'Forged prescription',
    'La signature de ce code n’est pas bonne.',
    'The signature of this code is wrong.',
  ),
  'narcotic-not-allowed': kind(
    422,
    'Médicament non autorisé ici',
    'Medicine not allowed here',
    'Ce médicament ne peut pas être prescrit en téléconsultation.',
    'This medicine can’t be prescribed by teleconsultation.',
  ),
  'step-up-needed': kind(
    403,
    'Confirmation nécessaire',
    'Confirmation needed',
    'Confirmez d’abord que c’est vous, par votre clé d’accès ou par le code que nous vous envoyons par e-mail.',
    'First confirm that it is you, by your passkey or by the code that we send by e-mail.',
  ),
} as const satisfies Record<string, ProblemKind>
