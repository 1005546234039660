/** What somebody said to one text: in which version, and whether they took it back. */
export type Given = { version: string; withdrawnAt: number | null }

/** `outdated`: it was agreed to in an earlier version; it is asked for again. */
export type ConsentState = 'never' | 'withdrawn' | 'outdated' | 'in-force'

/** Where an agreement stands. Nobody agrees by silence to a text that came after theirs. */
export function consentState(given: readonly Given[], inForce: string): ConsentState {
  const standing = given.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (standing.some(({ version }) => version === inForce)) return 'in-force'
  if (standing.length > 0) return 'outdated'
  return given.length > 0 ? 'withdrawn' : 'never'
}
