import * as z from 'zod/mini'
import { ADDED_KINDS } from '../domain/intake/addedStep.ts'
import { SKIPPABLE_STEPS, TAG_COLOURS } from '../domain/pathway/document.ts'
import { channel, instant, specialty } from './vocabulary.ts'

/** In both languages, neither empty: a patient or a doctor reads it in theirs. */
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000))
export const phrase = z.strictObject({ fr: words, en: words })

const seconds = z.nullable(z.int().check(z.minimum(1), z.maximum(86_400)))
const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/))
export const addedStepId = z.templateLiteral(['x-', z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))])

const addedStep = z.strictObject({
  step: addedStepId,
  kind: z.enum(ADDED_KINDS),
  text: phrase,
  options: z.exactOptional(z.array(z.strictObject({ value: identifier, label: phrase }))),
  unit: z.exactOptional(z.string()),
  minimum: z.exactOptional(z.number()),
  maximum: z.exactOptional(z.number()),
})
export const tag = z.strictObject({ text: phrase, colour: z.enum(TAG_COLOURS) })

/** What a question pins of its pathway, as an administrator writes it. */
export const courseShape = {
  id: identifier,
  title: phrase,
  channel: z.nullable(channel),
  specialty,
  skips: z.array(z.enum(SKIPPABLE_STEPS)),
  adds: z.array(addedStep),
  redFlags: z.array(z.strictObject({ words: z.array(words), warning: phrase })),
  orientation: z.array(z.strictObject({ title: phrase, text: phrase })),
  waiting: z.nullable(phrase),
  waitTimeoutSeconds: seconds,
  returnWindowSeconds: seconds,
  sms: z.boolean(),
  tag,
}
export const course = z.object({ ...courseShape, version: z.number() })

/** The box on the desk, of the version in force. */
export const guidance = z.object({
  pathway: z.string(),
  version: z.number(),
  title: phrase,
  text: phrase,
  tag,
  /** `null`: as it came with the service. */
  changedAt: z.nullable(instant),
  changedBy: z.nullable(z.string()),
})
export type GuidanceView = z.infer<typeof guidance>

/** What a patient can be led into, in the language of the caller. `steps`: those that no other question has. */
export const pathwayOffer = z.object({
  id: z.string(),
  title: z.string(),
  alert: z.object({ title: z.string(), text: z.string(), button: z.string() }),
  channel: z.nullable(channel),
  skips: z.array(z.string()),
  steps: z.array(
    z.object({
      step: z.string(),
      kind: z.enum(ADDED_KINDS),
      text: z.string(),
      options: z.exactOptional(z.array(z.object({ value: z.string(), label: z.string() }))),
    }),
  ),
})
export type PathwayOffer = z.infer<typeof pathwayOffer>

export const enterPathwayBody = z.object({ pathway: z.nullable(z.string()) })
