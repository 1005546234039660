import * as z from 'zod/mini'
import { widgetSettingsBody } from './widgetSettings.ts'

const lines = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20))

/** An insurer as an administrator of the platform describes it. */
export const organisationBody = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** Patterns of member numbers: `#` a digit, `@` a letter, `*` either; none: any number. */
  memberNumberRule: lines,
  memberNumberExamples: lines,
  /** The address that hears of an endpoint that was switched off. */
  technicalContact: z.nullable(z.string().check(z.maxLength(254))),
  ...widgetSettingsBody.shape,
})
export type OrganisationBody = z.infer<typeof organisationBody>
/** A new one has a name for programs too: what sign-up, SSO (`iss`) and the widget call it. */
export const newOrganisationBody = z.object({ ...organisationBody.shape, id: z.string().check(z.maxLength(40)) })

export const organisationView = z.object({
  id: z.string(),
  name: z.string(),
  memberNumberRule: z.array(z.string()),
  memberNumberExamples: z.array(z.string()),
  technicalContact: z.nullable(z.string()),
  origins: z.array(z.string()),
  colour: z.nullable(z.string()),
  logo: z.nullable(z.string()),
  members: z.number(),
  /** Whether the integrators' place shows this one to who asks. */
  lookedAfter: z.boolean(),
})
export type OrganisationView = z.infer<typeof organisationView>
export const organisationList = z.object({ organisations: z.array(organisationView) })
