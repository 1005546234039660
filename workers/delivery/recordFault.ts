import { rootCause } from '../../domain/rootCause.ts'

/** For the operator: which deed failed and why, never to whom or about what. */
export function recordFault(fault: string, id: string, error: unknown): void {
  const cause = rootCause(error)
  // What is printed is collected by the platform.
  console.error(JSON.stringify({ fault, id, reason: cause instanceof Error ? cause.message : String(cause) }))
}
