import * as z from 'zod/mini'
import { PATHWAY_FORMAT } from '../domain/pathway/document.ts'
import { QUESTION_KINDS } from '../domain/pathway/form.ts'
import { courseShape, phrase } from './pathway.ts'

const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/))

export const question = z.strictObject({
  id: identifier,
  kind: z.enum(QUESTION_KINDS),
  label: phrase,
  hint: z.exactOptional(phrase),
  required: z.exactOptional(z.boolean()),
  options: z.exactOptional(z.array(z.strictObject({ value: identifier, label: phrase }))),
  unit: z.exactOptional(z.string()),
  minimum: z.exactOptional(z.number()),
  maximum: z.exactOptional(z.number()),
  when: z.exactOptional(z.strictObject({ question: identifier, in: z.array(z.string()).check(z.minLength(1)) })),
  compute: z.exactOptional(z.literal('teleconsultation')),
})

export const doctorsForm = z.strictObject({
  steps: z.array(z.strictObject({ id: identifier, title: phrase, questions: z.array(question) })).check(z.minLength(1)),
  situation: z.nullable(identifier),
})

/** A pathway as its administrator writes it: every key has its place, and one that is unknown is a fault. */
export const pathwayDocument = z.strictObject({
  format: z.literal(PATHWAY_FORMAT),
  ...courseShape,
  organisations: z.nullable(z.array(z.string())),
  alert: z.strictObject({ title: phrase, text: phrase, button: phrase }),
  guidance: z.strictObject({ title: phrase, text: phrase }),
  form: z.nullable(doctorsForm),
})
