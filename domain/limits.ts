/** Every time, length and count of product.md, as one record: the Worker reads it from its variables. */
export type Limits = {
  /** How long a question waits before the patient is asked whether to go on (product.md 3.3). */
  waitTimeoutSeconds: number
  /** How long an unanswered time-out stays before the apology (product.md 3.3). */
  overdueLimitSeconds: number
  /** How long an absent patient has to come back after a doctor took the question (product.md 3.4). */
  returnWindowSeconds: number
  symptomsMinCharacters: number
  attachmentsMax: number
  attachmentMaxBytes: number
}

export const DEFAULT_LIMITS: Limits = {
  waitTimeoutSeconds: 900,
  overdueLimitSeconds: 3600,
  returnWindowSeconds: 300,
  symptomsMinCharacters: 100,
  attachmentsMax: 3,
  attachmentMaxBytes: 10 * 1024 * 1024,
}

/** The longest free text that anyone may send, in UTF-16 code units (api.md, Conventions). */
export const FREE_TEXT_MAX_CHARACTERS = 10_000
