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
      /** Why, in the words of who did it, where that is asked. */
      reason: z.nullable(z.string()),
    }),
  ),
})
export type AccessView = z.infer<typeof accesses>['accesses'][number]
