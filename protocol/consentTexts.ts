import * as z from 'zod/mini'
import { CONSENT_KINDS } from '../domain/people/consentVersions.ts'
import { freeText, instant } from './vocabulary.ts'

const text = z.object({ fr: freeText, en: freeText })

/** What is agreed to, in both languages, in the Markdown of pathways; `publishedAt` is `null` for what came with the service. */
export const consentText = z.object({
  kind: z.enum(CONSENT_KINDS),
  version: z.string(),
  text,
  publishedAt: z.nullable(instant),
})
export type ConsentTextView = z.infer<typeof consentText>

/** The texts in force. */
export const consentTexts = z.object({ texts: z.array(consentText) })

/** Any version, with which one is in force now. */
export const consentTextVersion = z.object({ ...consentText.shape, inForce: z.string() })

const managedVersion = z.object({ ...consentText.shape, publishedBy: z.nullable(z.string()) })
export type ManagedVersion = z.infer<typeof managedVersion>

export const managedConsentText = z.object({
  kind: z.enum(CONSENT_KINDS),
  /** Accounts that agree to the version in force, and those that only agreed to an earlier one. */
  agreed: z.number(),
  agreedToOlder: z.number(),
  /** The one in force first. */
  versions: z.array(managedVersion),
})
export type ManagedConsentText = z.infer<typeof managedConsentText>
export const managedConsentTexts = z.object({ texts: z.array(managedConsentText) })

export const publishConsentBody = z.object({
  kind: z.enum(CONSENT_KINDS),
  /** The version that was in force when this one was written: where another came meanwhile, nothing is published. */
  after: z.string().check(z.maxLength(40)),
  text,
})

export const publishedConsent = z.object({ kind: z.enum(CONSENT_KINDS), version: z.string() })
