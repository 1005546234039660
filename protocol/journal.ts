import * as z from 'zod/mini'
import { day, instant, role } from './vocabulary.ts'

const word = z.optional(z.string().check(z.maxLength(200)))

/** What the journal is narrowed to; days are of Europe/Paris, both included. */
export const journalQuery = z.object({
  /** In the address or the name of who did it. */
  who: word,
  action: word,
  /** In what it was done to: an address, the id of a consultation, a patient or an account, a word of the subject. */
  subject: word,
  from: z.optional(day),
  to: z.optional(day),
  /** The last entry that is known: what came before it follows. */
  before: word,
})
export type JournalQuery = z.infer<typeof journalQuery>

const somebody = z.object({
  id: z.string(),
  /** `null` for the command line, and for an account that is no more. */
  email: z.nullable(z.string()),
  name: z.nullable(z.string()),
  role: z.nullable(role),
})
export const journalEntry = z.object({
  id: z.string(),
  at: instant,
  who: somebody,
  action: z.string(),
  about: z.nullable(somebody),
  consultationId: z.nullable(z.string()),
  patientId: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  /** Each field that changed: before, after. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type JournalEntry = z.infer<typeof journalEntry>
export const journal = z.object({
  entries: z.array(journalEntry),
  /** For `before`; `null` when nothing is older. */
  next: z.nullable(z.string()),
})
