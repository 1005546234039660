import * as z from 'zod/mini'
import { phrase } from './pathway.ts'
import { pathwayDocument } from './pathwayDocument.ts'
import { day, instant } from './vocabulary.ts'

const version = z.object({
  version: z.number(),
  state: z.enum(['draft', 'scheduled', 'in-force', 'ended', 'replaced']),
  startsAt: z.nullable(instant),
  endsAt: z.nullable(instant),
  /** `null`: it came with the service. */
  changedAt: z.nullable(instant),
  changedBy: z.nullable(z.string()),
})
export type VersionView = z.infer<typeof version>

export const pathwayList = z.object({
  pathways: z.array(z.object({ id: z.string(), title: phrase, versions: z.array(version) })),
})
export type PathwayView = z.infer<typeof pathwayList>['pathways'][number]

export const pathwayVersion = z.object({ version: z.number(), document: pathwayDocument })
export const savePathwayBody = z.object({ document: z.unknown() })
export const pathwaySaved = z.object({ id: z.string(), version: z.number() })

const moment = z.nullable(z.union([z.literal('now'), instant]))
export const termBody = z.object({ startsAt: moment, endsAt: moment })

const counts = z.record(z.string(), z.number())
export const pathwayLearned = z.object({
  /** What each counted answer is called, in the form's order. */
  situations: z.array(z.object({ value: z.string(), label: phrase })),
  days: z.array(z.object({ day, questions: z.number(), outcomes: counts, situations: counts })),
})
export type LearnedView = z.infer<typeof pathwayLearned>
