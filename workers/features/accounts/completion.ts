import * as z from 'zod/mini'
import { SEXES } from '../../../domain/vocabulary.ts'

const signUp = z.object({
  organisation: z.string(),
  memberNumber: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(SEXES),
  birthDate: z.string(),
  postcode: z.string(),
  city: z.string(),
  phone: z.string(),
  email: z.string(),
})
export type KeptSignUp = z.infer<typeof signUp>

/** An adult beneficiary takes up the space that they were invited to. */
const ownSpace = z.object({ opens: z.literal('own-space'), birthDate: z.string() })
/** A minor asks for a space of which their parents are told nothing. */
const secretSpace = z.object({ opens: z.literal('secret-space'), patientId: z.string() })

/** What a code opens beside a session, kept with it until it is typed: what was filled in is not asked for again. */
const completion = z.union([ownSpace, secretSpace, signUp])
export type Completion = z.infer<typeof completion>

export const readCompletion = (kept: string): Completion => completion.parse(JSON.parse(kept))
