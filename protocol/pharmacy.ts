import * as z from 'zod/mini'
import { SUBSTITUTION_REASONS } from '../domain/prescription/contents.ts'
import { day, instant, sex } from './vocabulary.ts'

const dispensation = z.object({ at: instant, pharmacy: z.object({ name: z.string() }) })
export type Dispensation = z.infer<typeof dispensation>

const line = z.object({
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

/** What whoever holds the paper is told of it. */
export const checkedPrescription = z.object({
  status: z.enum(['dispensable', 'dispensed', 'expired', 'revoked']),
  prescription: z.object({
    number: z.string(),
    issuedAt: instant,
    doctor: z.object({
      name: z.string(),
      specialty: z.nullish(z.string()),
      address: z.nullish(z.string()),
      phone: z.nullish(z.string()),
      rpps: z.string(),
      finess: z.nullish(z.string()),
    }),
    patient: z.object({
      lastName: z.string(),
      firstName: z.string(),
      birthDate: day,
      sex,
      weightKg: z.nullish(z.number()),
    }),
    lines: z.array(line),
    renewals: z.optional(z.number()),
  }),
  dispensations: z.array(dispensation),
  remaining: z.number(),
  /** How often the code was read. */
  reads: z.optional(z.number()),
  /** False for the patient's own account, which never dispenses. */
  mayDispense: z.optional(z.boolean()),
})
export type CheckedPrescription = z.infer<typeof checkedPrescription>

/** Loose on purpose: the name's length and the FINESS key are checked by name, so that each has its own sentence. */
export const dispensationBody = z.object({
  pharmacy: z.object({ name: z.string(), finess: z.optional(z.string()) }),
})

export const recordedDispensation = z.object({
  at: instant,
  pharmacy: z.object({ name: z.string(), finess: z.optional(z.string()) }),
  remaining: z.number(),
})
export type RecordedDispensation = z.infer<typeof recordedDispensation>

export const undoneDispensation = z.object({ remaining: z.number() })

/** RFC 7517, with the Ed25519 keys of RFC 8037. */
export const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() })),
})
