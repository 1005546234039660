/** For the operator: which deed of an object failed and why, never to whom or about what. */
export function recordFault(fault: string, facts: Record<string, string | number>, error: unknown): void {
  console.error(JSON.stringify({ fault, ...facts, reason: error instanceof Error ? error.message : String(error) }))
}
