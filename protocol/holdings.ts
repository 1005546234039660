import * as z from 'zod/mini'
import { instant } from './vocabulary.ts'

/** Who saw or changed a person's record, when and why: the newest first. */
export const accesses = z.object({
  accesses: z.array(
    z.object({
      at: instant,
      /** `account`: the account that reads this; `holder`: another that held the record, or holds it. A doctor is named. */
      by: z.enum(['account', 'holder', 'doctor', 'service']),
      name: z.nullable(z.string()),
      /** The line of the table of rules under which it happened. */
      action: z.string(),
      consultationId: z.nullable(z.string()),
      /** Why, in the words of who did it, where that is asked. */
      reason: z.nullable(z.string()),
      /** Which attachment or document was opened; `null` where it was something else. */
      fileId: z.nullable(z.string()),
      /** What a document that was opened is called. */
      title: z.nullable(z.string()),
    }),
  ),
})
export type AccessView = z.infer<typeof accesses>['accesses'][number]

/** What is told while an archive is made ready, a line of JSON each. */
export const exportProgress = z.discriminatedUnion('step', [
  z.object({ step: z.literal('reading') }),
  /** The file that was made ready last, and how many of how many are. */
  z.object({ step: z.literal('file'), title: z.string(), done: z.number(), of: z.number() }),
  z.object({ step: z.literal('ready'), files: z.number(), bytes: z.number() }),
])
export type ExportProgress = z.infer<typeof exportProgress>
