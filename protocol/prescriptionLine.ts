import * as z from 'zod/mini'
import { SUBSTITUTION_REASONS } from '../domain/prescription/contents.ts'

const written = {
  cis: z.exactOptional(z.string()),
  medicine: z.string(),
  posology: z.string(),
  /** Packs, or days for one dispensing: at least one of the two. */
  quantity: z.exactOptional(z.number()),
  durationDays: z.exactOptional(z.number()),
  reimbursable: z.boolean(),
  nonSubstitutable: z.exactOptional(z.enum(SUBSTITUTION_REASONS)),
}

/** A line as the doctor's page sends it: which substance it is, is not the page's to say. */
export const writtenLine = z.object(written)

/** A line as its draft keeps it, as it is signed, and as whoever holds the paper is told of it. */
export const prescriptionLine = z.object({ ...written, inn: z.exactOptional(z.string()) })
