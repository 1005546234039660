import * as z from 'zod/mini'
import { day, sex } from './vocabulary.ts'

export const traits = z.object({
  lastName: z.string(),
  firstName: z.string(),
  sex,
  birthDate: day,
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  phone: z.nullable(z.string()),
})
/** What the insurer says otherwise than the record; `null` when there is nothing to decide. */
export const traitChanges = z.object({ changes: z.nullable(z.object({ ours: traits, theirs: traits })) })
export const decideChangesBody = z.object({ decision: z.enum(['update', 'keep']) })
export const pendingHandOver = z.object({ email: z.string() })
export const confirmHandOverBody = z.object({ code: z.string().check(z.maxLength(50)) })
