import * as z from 'zod/mini'

/** What the page reads of the answers of api.md, Pharmacy. */
const text = z.string()
const maybe = z.nullish(text)

const pharmacy = z.object({ name: text })
const dispensation = z.object({ at: text, pharmacy })

const line = z.object({
  medicine: text,
  posology: text,
  quantity: z.union([text, z.number()]),
  reimbursable: z.boolean(),
})

export const checkedPrescription = z.object({
  status: z.enum(['dispensable', 'dispensed', 'expired', 'revoked']),
  prescription: z.object({
    number: text,
    issuedAt: text,
    doctor: z.object({ name: text, specialty: maybe, address: maybe, phone: maybe, rpps: text, finess: maybe }),
    patient: z.object({
      lastName: text,
      firstName: text,
      birthDate: text,
      sex: z.enum(['female', 'male']),
      weightKg: z.nullish(z.number()),
    }),
    lines: z.array(line),
  }),
  dispensations: z.array(dispensation),
  remaining: z.number(),
  /** How often the code was read. */
  reads: z.optional(z.number()),
  /** False for the patient's own account, which never dispenses. */
  mayDispense: z.optional(z.boolean()),
})

export const recordedDispensation = z.object({ at: text, pharmacy, remaining: z.number() })

export type CheckedPrescription = z.infer<typeof checkedPrescription>
export type Prescription = CheckedPrescription['prescription']
export type Dispensation = z.infer<typeof dispensation>
