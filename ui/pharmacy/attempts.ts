import * as z from 'zod/mini'
import { forget, keep, recall } from '../lib/storage.ts'
import type { Attempt, PharmacyIdentity } from './derivePharmacy.ts'

const identity = z.object({ name: z.string(), finess: z.optional(z.string()) })
const attempt = z.object({
  key: z.string(),
  pharmacy: identity,
  lines: z.optional(z.array(z.object({ line: z.number(), cip13: z.optional(z.string()) }))),
  startedAt: z.number(),
  recordedAt: z.optional(z.number()),
  at: z.optional(z.string()),
})

/** Filed under the prescription's number: the token itself is a secret, and stays out of what a device keeps. */
const nameOf = (number: string) => `dispensing:${number}`

export const attempts = {
  of: (number: string): Attempt | undefined => recall(nameOf(number), attempt),
  keep: (number: string, value: Attempt): void => keep(nameOf(number), value),
  forget: (number: string): void => forget(nameOf(number)),
}

/** This device's pharmacy: typed once. */
export const ownPharmacy = {
  get: (): PharmacyIdentity | undefined => recall('pharmacy', identity),
  set: (value: PharmacyIdentity): void => keep('pharmacy', value),
}
