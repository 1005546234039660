import * as z from 'zod/mini'
import { OUTCOMES } from '../domain/consultation/outcome.ts'
import { SECTIONS } from '../domain/report/sections.ts'
import { freeText, instant, specialty } from './vocabulary.ts'

export const outcome = z.enum(OUTCOMES)
/** The parts of a report: those that are blank are left out. */
export const sections = z.partialRecord(z.enum(SECTIONS), freeText)

/** Either free text or sections; sections need a conclusion, unless the consultation ended with one. */
export const reportBody = z.object({
  text: z.optional(freeText),
  sections: z.optional(sections),
  outcome: z.optional(outcome),
})
export const reportPublished = z.object({ documentId: z.string() })
export const addendumBody = z.object({ text: freeText })
export const endBody = z.object({ outcome: z.optional(outcome) })

/** A report or one of its addenda, as both sides read it. */
export const report = z.object({
  documentId: z.string(),
  /** Of an addendum: the report that it completes, and never replaces. */
  amends: z.nullable(z.string()),
  publishedAt: instant,
  doctor: z.object({ name: z.string(), title: z.string(), specialty, rpps: z.string(), address: z.string() }),
  text: z.string(),
  sections: z.nullable(sections),
  outcome: z.nullable(outcome),
  /** The numbers of the prescriptions signed by then. */
  prescriptions: z.array(z.string()),
})
export type ReportView = z.infer<typeof report>
/** The report, then its addenda in their order; none while nothing is published. */
export const reportList = z.object({ reports: z.array(report) })
