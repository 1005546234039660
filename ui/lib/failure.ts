import * as z from 'zod/mini'

/** RFC 9457 with our `errors` (api.md, Conventions), read generously: whatever a proxy leaves out gets a default. */
const problemSchema = z.object({
  type: z.string(),
  title: z.optional(z.string()),
  status: z.optional(z.number()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
})

export type Problem = {
  type: string
  /** The last word of `type`: « symptoms-too-short ». */
  name: string
  title: string
  status: number
  detail: string
  errors: readonly { path: string; message: string }[]
  /** All of the body, for the members that one type of problem adds (`dispensations`, `consultationId`). */
  body: unknown
}

/** Why a call gave no answer: each kind has its own next step. */
export type Failure =
  | { kind: 'problem'; problem: Problem }
  /** The network did not carry it; it may have arrived all the same. */
  | { kind: 'unreachable' }
  /** An answer that is not what the contract says. */
  | { kind: 'unreadable'; status: number }
  /** The page itself gave it up. */
  | { kind: 'aborted' }

/** The problem in an answer's body; a plain one when the body is something else (a proxy's page). */
export function readProblem(status: number, body: unknown): Problem {
  const parsed = problemSchema.safeParse(body)
  const { type, title = '', detail = '', errors = [] } = parsed.success ? parsed.data : { type: 'about:blank' }
  return { type, name: type.slice(type.lastIndexOf('/') + 1), title, status, detail, errors, body }
}

/** The name of the problem, when the failure is one. */
export const problemName = (failure: Failure): string | undefined =>
  failure.kind === 'problem' ? failure.problem.name : undefined

/** The messages by field: `errors[].path` → message; the first one of a field wins. */
export function fieldErrors(failure: Failure): Readonly<Record<string, string>> {
  const byField: Record<string, string> = {}
  if (failure.kind === 'problem') for (const { path, message } of failure.problem.errors) byField[path] ??= message
  return byField
}
