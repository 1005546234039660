/**
 * What an error comes from. A failed query carries its parameters in its own message, and they are a person's words:
 * only what the database said of it may be written down.
 */
export const rootCause = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? rootCause(error.cause) : error
