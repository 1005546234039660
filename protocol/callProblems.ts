import { kind, type ProblemKind } from './problemKind.ts'

/** What stops a call. */
export const CALL_PROBLEMS = {
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
  'not-in-call': kind(
    409,
    'Hors de l’appel',
    'Not in the call',
    'Cette page n’est pas dans l’appel.',
    'This page is not in the call.',
  ),
} as const satisfies Record<string, ProblemKind>
