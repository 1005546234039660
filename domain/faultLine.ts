import { rootCause } from './rootCause.ts'

/** For the operator, who reads them in the platform's log: which deed failed and why, never to whom or about what. */
export function faultLine(fault: string, facts: Readonly<Record<string, string | number>>, error: unknown): string {
  const cause = rootCause(error)
  return JSON.stringify({ fault, ...facts, reason: cause instanceof Error ? cause.message : String(cause) })
}
