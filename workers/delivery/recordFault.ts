/** For the operator: which deed failed and why, never to whom or about what. */
export function recordFault(fault: string, id: string, error: unknown): void {
  // What is printed is collected by the platform.
  console.error(JSON.stringify({ fault, id, reason: error instanceof Error ? error.message : String(error) }))
}
