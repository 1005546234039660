import * as z from 'zod/mini'
import { SUBSTITUTION_REASONS } from '../domain/prescription/contents.ts'

/** A line as its draft keeps it, as it is signed, and as whoever holds the paper is told of it. */
export const prescriptionLine = z.object({
  cis: z.exactOptional(z.string()),
  inn: z.exactOptional(z.string()),
  medicine: z.string(),
  posology: z.string(),
  /** Packs, or days for one dispensing: at least one of the two. */
  quantity: z.exactOptional(z.number()),
  durationDays: z.exactOptional(z.number()),
  reimbursable: z.boolean(),
  nonSubstitutable: z.exactOptional(z.enum(SUBSTITUTION_REASONS)),
})
