/** For the operator: which deed failed and why, never to whom or about what. */
export function recordFault(fault: string, id: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the platform collects what is printed.
  console.error(JSON.stringify({ fault, id, reason: error instanceof Error ? error.message : String(error) }))
}
