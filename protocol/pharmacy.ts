import * as z from 'zod/mini'
import { prescriptionLine } from './prescriptionLine.ts'
import { day, instant, sex } from './vocabulary.ts'

/** A line of the prescription, counted from 0, and the pack given instead of what was written. */
const givenLine = z.object({ line: z.number(), cip13: z.optional(z.string()) })

const dispensation = z.object({
  at: instant,
  pharmacy: z.object({ name: z.string() }),
  /** What was given; absent: every line. */
  lines: z.optional(z.array(givenLine)),
})
export type Dispensation = z.infer<typeof dispensation>

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
    lines: z.array(prescriptionLine),
    renewals: z.optional(z.number()),
  }),
  dispensations: z.array(dispensation),
  remaining: z.number(),
  /** The lines that may be dispensed next, counted from 0: fewer than all while a dispensing is under way. */
  owed: z.optional(z.array(z.number())),
  /** The first instant at which it may no longer be dispensed: of the first dispensing, or of the last renewal. */
  validUntil: z.optional(instant),
  /** When the doctor took it back. */
  revokedAt: z.optional(instant),
  /** When the next renewal falls due, while it does not. */
  notBefore: z.optional(instant),
  /** Pharmacists who would not dispense it. */
  refusals: z.optional(
    z.array(z.object({ at: instant, pharmacy: z.object({ name: z.string() }), reason: z.string() })),
  ),
  /** How often the code was read. */
  reads: z.optional(z.number()),
  /** False for the patient's own account, which never dispenses. */
  mayDispense: z.optional(z.boolean()),
})
export type CheckedPrescription = z.infer<typeof checkedPrescription>

/** Loose on purpose: the name's length and the FINESS key are checked by name, so that each has its own sentence. */
export const dispensationBody = z.object({
  pharmacy: z.object({ name: z.string(), finess: z.optional(z.string()) }),
  /** What is given; absent: all that is owed. */
  lines: z.optional(z.array(givenLine).check(z.maxLength(20))),
})

/** Why a pharmacist does not dispense. */
export const REFUSAL_REASONS = ['identity', 'suspected-forgery', 'interaction', 'dose', 'unavailable', 'other'] as const
export const dispensingRefusalBody = z.object({
  pharmacy: z.object({ name: z.string(), finess: z.optional(z.string()) }),
  reason: z.enum(REFUSAL_REASONS),
  note: z.optional(z.string().check(z.maxLength(1000))),
})
export const recordedRefusal = z.object({ at: instant, reason: z.string() })

export const recordedDispensation = z.object({
  at: instant,
  pharmacy: z.object({ name: z.string(), finess: z.optional(z.string()) }),
  remaining: z.number(),
  lines: z.optional(z.array(givenLine)),
})
export type RecordedDispensation = z.infer<typeof recordedDispensation>

export const undoneDispensation = z.object({ remaining: z.number() })

/** RFC 7517, with the Ed25519 keys of RFC 8037. */
export const keySet = z.object({
  revoked: z.optional(z.array(z.object({ kid: z.string() }))),
  keys: z.array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() })),
})

/** What became of a prescription, for the two who are not at the counter: its patient and its doctor. */
const became = {
  number: z.string(),
  medicines: z.array(z.string()),
  status: z.enum(['dispensable', 'dispensed', 'expired', 'revoked']),
  remaining: z.number(),
  owed: z.array(z.number()),
  validUntil: instant,
  notBefore: z.optional(instant),
  revokedAt: z.optional(instant),
  dispensations: z.array(dispensation),
}
const refused = { at: instant, pharmacy: z.object({ name: z.string() }), reason: z.string() }
export const prescriptionProgress = z.object({ ...became, refusals: z.array(z.object(refused)) })
export type PrescriptionProgress = z.infer<typeof prescriptionProgress>

/** For the doctor who signed: what became of each prescription, and what looks wrong. */
export const ownPrescriptions = z.object({
  prescriptions: z.array(
    z.object({
      ...became,
      id: z.string(),
      issuedAt: instant,
      documentId: z.string(),
      consultationId: z.string(),
      patient: z.object({ firstName: z.string(), lastName: z.string() }),
      /** With the note that is for the doctor alone. */
      refusals: z.array(z.object({ ...refused, note: z.string() })),
      reads: z.number(),
      readsAfterDispensing: z.number(),
      places: z.number(),
      forgeries: z.number(),
      suspicions: z.array(z.enum(['read-after-dispensing', 'many-places', 'forged-copies'])),
    }),
  ),
})
export type OwnPrescription = z.infer<typeof ownPrescriptions>['prescriptions'][number]
