import * as z from 'zod/mini'
import { prescriptionProgress } from './pharmacy.ts'
import { documentKind, instant } from './vocabulary.ts'

export const documentList = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      kind: documentKind,
      consultationId: z.string(),
      patientId: z.string(),
      title: z.string(),
      /** Of an addendum: the report that it completes. */
      amends: z.nullable(z.string()),
      createdAt: instant,
      /** Of a prescription: what pharmacies did with it. */
      prescription: z.optional(prescriptionProgress),
    }),
  ),
})

/** A prescription's QR code, drawn: an SVG path on a grid of one unit a module, `size` modules a side. */
export const prescriptionCode = z.object({ title: z.string(), size: z.number(), path: z.string() })
