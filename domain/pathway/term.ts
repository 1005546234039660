import { accept, type Result, refuse } from '../result.ts'
import type { Term } from './inForce.ts'

/** What an administrator wants of a version: from when, until when (epoch ms); `null`: a draft, and without an end. */
export type WantedTerm = { startsAt: number | null; endsAt: number | null }
export type TermRefusal = 'already-begun' | 'ends-before-start' | 'in-the-past' | 'already-ended' | 'outdated'

/**
 * The term of a version after a change: what has begun can't be unbegun, what has ended does not come back, and nothing
 * begins or ends in the past. A version that a later one has replaced by then would never be in force.
 */
export function decideTerm(
  term: Term,
  wanted: WantedTerm,
  now: number,
  versions: readonly Term[] = [],
): Result<Term, TermRefusal> {
  const begun = term.startsAt !== null && term.startsAt <= now
  if (term.endsAt !== null && term.endsAt <= now) return refuse('already-ended')
  if (begun && wanted.startsAt !== term.startsAt) return refuse('already-begun')
  if (!begun && wanted.startsAt !== null && wanted.startsAt < now) return refuse('in-the-past')
  if (wanted.endsAt !== null && wanted.endsAt < now) return refuse('in-the-past')
  if (wanted.endsAt !== null && (wanted.startsAt === null || wanted.endsAt <= wanted.startsAt))
    return refuse('ends-before-start')
  const later = versions.some(
    ({ version, startsAt }) =>
      version > term.version && startsAt !== null && wanted.startsAt !== null && startsAt <= wanted.startsAt,
  )
  if (!begun && later) return refuse('outdated')
  return accept({ version: term.version, ...wanted })
}
