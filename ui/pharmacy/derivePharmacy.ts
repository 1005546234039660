import type { Failure } from '../lib/failure.ts'
import type { CheckedPrescription } from './answer.ts'

/** The one word that the counter needs first. */
export type Verdict =
  | CheckedPrescription['status']
  | 'recorded'
  | 'part-recorded'
  | 'partly'
  | 'forged'
  | 'unknown-key'
  | 'revoked-key'
  | 'not-due'
  | 'signature-only'
  | 'not-found'
  | 'malformed'
  | 'too-many'
  | 'offline'
  | 'unavailable'

/** Green may be dispensed, amber not now, red never; grey is no verdict at all. */
export type Tone = 'ok' | 'warn' | 'danger' | 'plain'

export const TONES: Readonly<Record<Verdict, Tone>> = {
  dispensable: 'ok',
  recorded: 'ok',
  'part-recorded': 'ok',
  partly: 'ok',
  dispensed: 'warn',
  expired: 'warn',
  revoked: 'danger',
  forged: 'danger',
  'unknown-key': 'danger',
  'revoked-key': 'danger',
  'not-due': 'warn',
  'signature-only': 'warn',
  'not-found': 'danger',
  malformed: 'plain',
  'too-many': 'plain',
  offline: 'plain',
  unavailable: 'plain',
}

/** What a failed check says about the paper, and what it does not: a dead network is no forgery. */
export function verdictOfFailure(failure: Failure): Verdict {
  if (failure.kind === 'unreachable') return 'offline'
  if (failure.kind !== 'problem') return 'unavailable'
  const { name, status } = failure.problem
  if (name === 'bad-signature') return 'forged'
  if (name === 'unknown-key' || name === 'revoked-key') return name
  if (name === 'malformed-token' || status === 400 || status === 414) return 'malformed'
  if (status === 404) return 'not-found'
  return status === 429 ? 'too-many' : 'unavailable'
}

/** What decides the verdict of a genuine prescription. */
type State = Pick<CheckedPrescription, 'status' | 'notBefore' | 'owed'> & {
  prescription: { lines: readonly unknown[] }
}

/** Whether some lines were given and others are still owed. */
export const isPartly = ({ status, owed, prescription }: State): boolean =>
  status === 'dispensable' && owed !== undefined && owed.length > 0 && owed.length < prescription.lines.length

/**
 * A genuine one whose renewal has not fallen due was dispensed, and is not to be dispensed now. `recorded`: this device
 * dispensed a moment ago.
 */
export function verdictOf(state: State, recorded = false): Verdict {
  if (isPartly(state)) return recorded ? 'part-recorded' : 'partly'
  if (recorded) return 'recorded'
  return state.status === 'dispensable' && state.notBefore !== undefined ? 'not-due' : state.status
}

/** « DOLIPRANE 500 mg, SÉRUM PHYSIOLOGIQUE »: the medicines of some lines. */
export const medicinesOf = (lines: readonly { medicine: string }[], positions: readonly number[]): string =>
  positions.map((position) => lines[position]?.medicine ?? '').join(' ; ')

/** The digits after /o/ or /O/; empty when there are none, which the service then calls malformed. */
export function tokenOfPath(pathname: string): string {
  return /^\/o\/([^/]+)\/?$/i.exec(pathname)?.[1] ?? ''
}

/** How long the device that dispensed may undo it (api.md, Pharmacy). */
export const UNDO_WINDOW_MS = 10 * 60 * 1000

/** The page's `now` is told once a second: what was heard since then is not heard in the future. */
const CLOCK_STEP_MS = 1500

/** An attempt whose answer never came is offered again for a day; later it is another dispensing. */
const PENDING_ATTEMPT_MS = 24 * 60 * 60 * 1000

export type PharmacyIdentity = { name: string; finess?: string | undefined }

export type GivenLine = { line: number; cip13?: string | undefined }

/** One press of « Délivrer »: the key makes every repetition the same attempt. Times in epoch milliseconds. */
export type Attempt = {
  key: string
  pharmacy: PharmacyIdentity
  /** What was given; an attempt that was kept before lines could be chosen gave all that was owed. */
  lines?: readonly GivenLine[] | undefined
  startedAt: number
  /** When this device heard that it was recorded; absent while nobody knows. */
  recordedAt?: number | undefined
  /** The service's own time of it, by which it is found among the others. */
  at?: string | undefined
}

export type AttemptState = { kind: 'none' } | { kind: 'pending' } | { kind: 'undoable'; secondsLeft: number }

export function stateOfAttempt(
  attempt: Attempt | undefined,
  dispensations: readonly { at: string }[],
  now: number,
): AttemptState {
  if (!attempt) return { kind: 'none' }
  if (attempt.recordedAt === undefined) {
    return now - attempt.startedAt < PENDING_ATTEMPT_MS ? { kind: 'pending' } : { kind: 'none' }
  }
  // Another counter has built on it since: it is no longer the last word, and no longer to be undone.
  if (attempt.at !== undefined && dispensations.some(({ at }) => attempt.at !== undefined && at > attempt.at))
    return { kind: 'none' }
  const left = attempt.recordedAt + UNDO_WINDOW_MS - now
  // A clock that was set back must not stretch the window.
  if (left <= 0 || left > UNDO_WINDOW_MS + CLOCK_STEP_MS) return { kind: 'none' }
  return { kind: 'undoable', secondsLeft: Math.ceil(Math.min(left, UNDO_WINDOW_MS) / 1000) }
}

/** Whether a failed dispensing is settled: it did not happen, so the next press is a new attempt. */
export function isSettled(failure: Failure): boolean {
  if (failure.kind !== 'problem') return false
  const { status } = failure.problem
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

export type IdentityError = 'name-missing' | 'finess-length'

/** What is missing before the confirmation opens. The service checks the FINESS number itself once more. */
export function identityErrors(name: string, finess: string): { name?: IdentityError; finess?: IdentityError } {
  const digits = finess.replace(/\s/g, '')
  return {
    ...(name.trim() === '' ? { name: 'name-missing' as const } : {}),
    ...(digits === '' || /^\d{9}$/.test(digits) ? {} : { finess: 'finess-length' as const }),
  }
}

export function identityOf(name: string, finess: string): PharmacyIdentity {
  const digits = finess.replace(/\s/g, '')
  return { name: name.trim(), ...(digits === '' ? {} : { finess: digits }) }
}
