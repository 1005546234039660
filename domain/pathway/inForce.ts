/** When a version is on, in epoch milliseconds; one that was never published has no beginning. */
export type Term = { version: number; startsAt: number | null; endsAt: number | null }

export type VersionState = 'draft' | 'scheduled' | 'in-force' | 'ended' | 'replaced'

/**
 * The version that a question begins with now: of those that have begun, the latest; once that one has ended nothing is
 * in force, since an earlier version was replaced by it and does not come back.
 */
export function inForce<Version extends Term>(versions: readonly Version[], now: number): Version | null {
  const [latest] = versions
    .filter(({ startsAt }) => startsAt !== null && startsAt <= now)
    .toSorted((left, right) => right.version - left.version)
  return latest && (latest.endsAt === null || latest.endsAt > now) ? latest : null
}

export function stateOf(term: Term, versions: readonly Term[], now: number): VersionState {
  if (term.startsAt === null) return 'draft'
  if (term.endsAt !== null && term.endsAt <= now) return 'ended'
  if (term.startsAt > now) return 'scheduled'
  return inForce(versions, now)?.version === term.version ? 'in-force' : 'replaced'
}

/** When what is in force may change next by itself; `null`: never. */
export function nextTurn(versions: readonly Term[], now: number): number | null {
  const ahead = versions.flatMap(({ startsAt, endsAt }) => [startsAt, startsAt === null ? null : endsAt])
  const turns = ahead.filter((at) => at !== null && at > now).filter((at) => at !== null)
  return turns.length === 0 ? null : Math.min(...turns)
}
