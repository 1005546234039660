import * as z from 'zod/mini'
import { specialty } from './vocabulary.ts'

const typed = z.string().check(z.maxLength(300))
/** A doctor's profile as typed: what is wrong with a field is said under that field. */
export const doctorProfileBody = z.object({
  title: typed,
  lastName: typed,
  firstName: typed,
  specialty: typed,
  rpps: typed,
  finess: z.optional(typed),
  address: typed,
  phone: typed,
  email: typed,
  /** ISO 639-1. */
  languages: z.array(z.string().check(z.maxLength(10))).check(z.maxLength(30)),
})

export const doctorProfile = z.object({
  title: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  specialty,
  rpps: z.string(),
  finess: z.nullable(z.string()),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  languages: z.array(z.string()),
})
export type DoctorProfileView = z.infer<typeof doctorProfile>

/** A doctor's own, and the address that they sign in with, which only an administrator changes. */
export const ownDoctorProfile = z.object({ ...doctorProfile.shape, signInEmail: z.string() })
export type OwnDoctorProfile = z.infer<typeof ownDoctorProfile>
