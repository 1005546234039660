import * as z from 'zod/mini'
import { SEXES, SPECIALTIES } from '../../domain/vocabulary.ts'
import { prescriptionLine } from '../../protocol/prescriptionLine.ts'

/** The lines of a draft, as the database keeps them. */
export const draftLines = z.array(prescriptionLine)

/** Who wrote it, as printed. */
export const prescriber = z.object({
  name: z.string(),
  specialty: z.enum(SPECIALTIES),
  title: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  rpps: z.string(),
  finess: z.exactOptional(z.string()),
})

export const personOnPaper = z.object({
  lastName: z.string(),
  firstName: z.string(),
  birthDate: z.string(),
  sex: z.enum(SEXES),
  weightKg: z.nullable(z.number()),
  heightCm: z.nullable(z.number()),
})

/** What was signed, read back as `PrescriptionContent`. */
export const signedContent = z.object({
  number: z.string(),
  issuedAt: z.number(),
  doctor: prescriber,
  patient: personOnPaper,
  lines: draftLines,
  renewals: z.number(),
})
