import * as z from 'zod/mini'
import { pathwayOffer } from './pathway.ts'
import { channel, day, instant, specialty } from './vocabulary.ts'

export const catalogue = z.object({
  channels: z.array(z.object({ id: channel, label: z.string() })),
  specialties: z.array(
    z.object({
      id: specialty,
      label: z.string(),
      slots: z.array(z.object({ weekday: z.number(), from: z.string(), to: z.string() })),
      /** Days of the next thirty that are closed though their weekday is not: public holidays, exceptions. */
      closedOn: z.array(day),
      openNow: z.boolean(),
      nextOpening: z.nullable(instant),
      online: z.number(),
      /** Until a question asked now is taken, be it by a general practitioner; `null` while nobody takes any. */
      estimateSeconds: z.nullable(z.number()),
    }),
  ),
  pathways: z.array(pathwayOffer),
  limits: z.object({
    waitTimeoutSeconds: z.number(),
    returnWindowSeconds: z.number(),
    symptomsMinCharacters: z.number(),
    attachmentsMax: z.number(),
    attachmentMaxBytes: z.number(),
    /** What a consultation costs the patient, in euro cents. */
    consultationPriceCents: z.number(),
  }),
})
