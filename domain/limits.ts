/** Every time, length and count of product.md, as one record: the Worker reads it from its variables. */
export type Limits = {
  /** How long a question waits before the patient is asked whether to go on (product.md 3.3). */
  waitTimeoutSeconds: number
  /** How long an unanswered time-out stays before the apology (product.md 3.3). */
  overdueLimitSeconds: number
  /** How long an absent patient has to come back after a doctor took the question (product.md 3.4). */
  returnWindowSeconds: number
  /** For how long after login a mail's link goes straight to its page (product.md 1.7). */
  mailLinkSeconds: number
  symptomsMinCharacters: number
  attachmentsMax: number
  attachmentMaxBytes: number
  /** How many files one thread holds, of both sides together; the question's are counted apart. */
  threadAttachmentsMax: number
  /** How long an uploaded file may wait to be sent before it is swept: a phone may be without network for a day. */
  uploadKeepSeconds: number
  /** What a consultation costs the patient, shown before it (HAS): nothing, where the insurer pays. In euro cents. */
  consultationPriceCents: number
}

export const DEFAULT_LIMITS: Limits = {
  waitTimeoutSeconds: 900,
  overdueLimitSeconds: 3600,
  returnWindowSeconds: 300,
  mailLinkSeconds: 1800,
  symptomsMinCharacters: 100,
  attachmentsMax: 3,
  attachmentMaxBytes: 10 * 1024 * 1024,
  threadAttachmentsMax: 50,
  uploadKeepSeconds: 86_400,
  consultationPriceCents: 0,
}

/** The longest free text that anyone may send, in UTF-16 code units (api.md, Conventions). */
export const FREE_TEXT_MAX_CHARACTERS = 10_000

/** How many calls an API key may make in a minute; each answer says how many are left. */
export const API_REQUESTS_PER_MINUTE = 600

/** How many hand-overs one network address may post in a minute (HAND_OVER_LIMIT of wrangler.toml counts them). */
export const HAND_OVERS_PER_MINUTE = 60

/** The variables that set the limits, by the names they have in wrangler.toml. */
export type LimitVariables = {
  WAIT_TIMEOUT_SECONDS: string
  OVERDUE_LIMIT_SECONDS: string
  RETURN_WINDOW_SECONDS: string
  MAIL_LINK_SECONDS: string
  SYMPTOMS_MIN_CHARACTERS: string
  ATTACHMENTS_MAX: string
  ATTACHMENT_MAX_BYTES: string
  THREAD_ATTACHMENTS_MAX: string
  UPLOAD_KEEP_SECONDS: string
  CONSULTATION_PRICE_CENTS: string
}

function positive(text: string, otherwise: number): number {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? value : otherwise
}

/** The limits of this deployment; a variable that is no positive number gives way to the product's default. */
export const limitsFrom = (variables: LimitVariables): Limits => ({
  waitTimeoutSeconds: positive(variables.WAIT_TIMEOUT_SECONDS, DEFAULT_LIMITS.waitTimeoutSeconds),
  overdueLimitSeconds: positive(variables.OVERDUE_LIMIT_SECONDS, DEFAULT_LIMITS.overdueLimitSeconds),
  returnWindowSeconds: positive(variables.RETURN_WINDOW_SECONDS, DEFAULT_LIMITS.returnWindowSeconds),
  mailLinkSeconds: positive(variables.MAIL_LINK_SECONDS, DEFAULT_LIMITS.mailLinkSeconds),
  symptomsMinCharacters: positive(variables.SYMPTOMS_MIN_CHARACTERS, DEFAULT_LIMITS.symptomsMinCharacters),
  attachmentsMax: positive(variables.ATTACHMENTS_MAX, DEFAULT_LIMITS.attachmentsMax),
  attachmentMaxBytes: positive(variables.ATTACHMENT_MAX_BYTES, DEFAULT_LIMITS.attachmentMaxBytes),
  threadAttachmentsMax: positive(variables.THREAD_ATTACHMENTS_MAX, DEFAULT_LIMITS.threadAttachmentsMax),
  uploadKeepSeconds: positive(variables.UPLOAD_KEEP_SECONDS, DEFAULT_LIMITS.uploadKeepSeconds),
  consultationPriceCents: positive(variables.CONSULTATION_PRICE_CENTS, DEFAULT_LIMITS.consultationPriceCents),
})
