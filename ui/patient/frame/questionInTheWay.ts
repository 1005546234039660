import * as z from 'zod/mini'
import type { Failure } from '../../lib/failure.ts'

const openAlready = z.object({ consultationId: z.string() })

/** The question that is open and holds up what was asked for, where a refusal names one (api.md: 409 `question-open`). */
export function questionInTheWay(failure: Failure | undefined): string | undefined {
  if (failure?.kind !== 'problem') return undefined
  const body = openAlready.safeParse(failure.problem.body)
  return body.success ? body.data.consultationId : undefined
}
