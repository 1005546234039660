import * as z from 'zod/mini'

/** RFC 9457 problem details; `type` ends in the problem's name. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
})
export type ProblemDetails = z.infer<typeof problem>

/** Where the catalogue of problems lives: a name to know them by, resolved against no host. */
export const problemType = (name: string): string => `https://permanence.example/problems/${name}`
