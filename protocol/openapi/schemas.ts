import * as z from 'zod/mini'
import { account, patient } from '../accounts.ts'
import { attachment, consultation, consultationSummary, entry, prompt } from '../consultation.ts'
import { medicineList, queueCard } from '../doctor.ts'
import { apiKeyView, deliveryView, webhookView } from '../integrators.ts'
import { checkedPrescription } from '../pharmacy.ts'
import { problem } from '../problem.ts'

/** Things that several calls speak of: each stands once, under its name. */
const NAMED = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({
  Problem: problem,
  Account: account,
  Patient: patient,
  Consultation: consultation,
  ConsultationSummary: consultationSummary,
  Entry: entry,
  Prompt: prompt,
  Attachment: attachment,
  QueueCard: queueCard,
  Medicine: medicineList.shape.medicines.def.element,
  ApiKey: apiKeyView,
  Webhook: webhookView,
  Delivery: deliveryView,
  CheckedPrescription: checkedPrescription,
}))
  NAMED.add(schema, { id })

export type Json = { [key: string]: unknown }
const anObject = z.record(z.string(), z.unknown())

/**
 * A schema of the wire as JSON Schema, so that nothing is written twice; what it names goes into `components`.
 * As input: whoever reads an answer takes members that are not there yet in their stride.
 */
export function jsonSchema(schema: z.core.$ZodType, components: Json): Json {
  const made = z.toJSONSchema(schema, {
    metadata: NAMED,
    unrepresentable: 'any',
    io: 'input',
    override({ jsonSchema: found }) {
      // The format says it; the pattern of a leap year is of no use to a reader.
      if (found.format === 'date-time' || found.format === 'date') delete found.pattern
    },
  })
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')
  const { $schema: _, $defs, ...own } = anObject.parse(JSON.parse(text))
  Object.assign(components, $defs)
  return own
}
