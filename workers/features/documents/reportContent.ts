import * as z from 'zod/mini'
import { CHANNELS } from '../../../domain/vocabulary.ts'
import { outcome, sections } from '../../../protocol/report.ts'
import { personOnPaper, prescriber } from '../../prescription/signedContent.ts'

/** A report as its row keeps it, read back as `ReportContent`. */
export const reportContent = z.object({
  doctor: prescriber,
  patient: personOnPaper,
  text: z.string(),
  // Absent in reports older than these are.
  sections: z.exactOptional(sections),
  outcome: z.exactOptional(outcome),
  amends: z.exactOptional(z.object({ documentId: z.string(), publishedAt: z.number() })),
  publishedAt: z.number(),
  consultation: z.object({
    id: z.string(),
    channel: z.enum(CHANNELS),
    startedAt: z.number(),
    endedAt: z.nullable(z.number()),
  }),
  prescriptions: z.array(z.string()),
  calls: z.exactOptional(z.array(z.string())),
  incidents: z.array(z.string()),
})
