import type { Result } from '../result.ts'

/** The three kinds of file that a patient may send (product.md 2.3), with the extension that their content earns. */
export const ATTACHMENT_TYPES = {
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg' },
  png: { mediaType: 'image/png', extension: 'png' },
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
} as const
export type AttachmentType = (typeof ATTACHMENT_TYPES)[keyof typeof ATTACHMENT_TYPES]

/** Why a file is refused, with what was seen in it. */
export type AttachmentRefusal = { type: 'attachment-type' } & (
  | { reason: 'unknown' }
  | { reason: 'truncated' }
  /** The file goes on after its end: `at` is the first byte too many, so that a caller may offer to cut it off. */
  | { reason: 'trailing-data'; at: number }
  | { reason: 'malformed'; at: number }
  | { reason: 'too-many-pixels'; width: number; height: number }
  /** Packed so that it opens into more than a reader should hold. */
  | { reason: 'bomb' }
  | { reason: 'encrypted' }
  /** `name` is the PDF name that runs or carries something else, such as `JavaScript`. */
  | { reason: 'active-content'; name: string }
)
export type AttachmentRefusalReason = AttachmentRefusal['reason']

export type Inspection = Result<AttachmentType, AttachmentRefusal>

/** Above this a small file may unpack into gigabytes in the reader's memory; a good camera makes 50 million. */
export const PIXELS_MAX = 100_000_000
