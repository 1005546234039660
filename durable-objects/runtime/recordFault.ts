import { rootCause } from '../../domain/rootCause.ts'

/** For the operator: which deed of an object failed and why, never to whom or about what. */
export function recordFault(fault: string, facts: Record<string, string | number>, error: unknown): void {
  const cause = rootCause(error)
  console.error(JSON.stringify({ fault, ...facts, reason: cause instanceof Error ? cause.message : String(cause) }))
}
