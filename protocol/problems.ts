import type { Locale, Phrase } from '../domain/language/phrase.ts'
import { ACCESS_PROBLEMS } from './accessProblems.ts'
import { CALL_PROBLEMS } from './callProblems.ts'
import { CONSULTATION_PROBLEMS } from './consultationProblems.ts'
import { INTEGRATOR_PROBLEMS } from './integratorProblems.ts'
import { PRESCRIPTION_PROBLEMS } from './prescriptionProblems.ts'
import { type ProblemDetails, problemType } from './problem.ts'
import { kind, type ProblemKind } from './problemKind.ts'

/** Every way in which a request is turned down (api.md, Conventions), with what to do about it. */
export const PROBLEMS = {
  ...PRESCRIPTION_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...CONSULTATION_PROBLEMS,
  ...CALL_PROBLEMS,
  ...INTEGRATOR_PROBLEMS,
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
  'too-large': kind(
    413,
    'Demande trop volumineuse',
    'Too large',
    'La demande est trop volumineuse.',
    'The request is too large.',
  ),
  'media-type': kind(
    415,
    'Format non accepté',
    'Format not accepted',
    'Ce format n’est pas accepté.',
    'This format is not accepted.',
  ),
  invalid: kind(
    422,
    'Champs à corriger',
    'Fields to correct',
    'Certains champs sont à corriger.',
    'Some fields need correcting.',
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

/** What is wrong with one field of a body. */
export type FieldFault = { path: string; message: Phrase }

/** A request turned down: the problem's name, and what it carries. Plain data, so that rooms can answer it too. */
export type Problem = {
  problem: ProblemName
  /** A more exact sentence than the problem's own. */
  detail?: Phrase
  errors?: FieldFault[]
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
