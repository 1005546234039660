/** A key for one attempt of a person; keep it and send it again after a lost answer. */
export const newIdempotencyKey = (): string => crypto.randomUUID()
