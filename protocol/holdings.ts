import * as z from 'zod/mini'
import { instant } from './vocabulary.ts'

/** Who saw or changed a person's record, when and why: the newest first. */
export const accesses = z.object({
  accesses: z.array(
    z.object({
      at: instant,
      /** `account`: whoever the record belongs to, or acts for them. A doctor is named. */
      by: z.enum(['account', 'doctor', 'service']),
      name: z.nullable(z.string()),
      /** The line of the table of rules under which it happened. */
      action: z.string(),
      consultationId: z.nullable(z.string()),
      /** Which attachment or document was opened; `null` where it was something else. */
      fileId: z.nullable(z.string()),
      /** What a document that was opened is called. */
      title: z.nullable(z.string()),
    }),
  ),
})
export type AccessView = z.infer<typeof accesses>['accesses'][number]
