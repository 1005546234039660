import { property, text, textOrNull } from './unknown.ts'

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

/**
 * The problem in an answer's body (RFC 9457 with our `errors`, api.md), read generously: what is left out, or is none of
 * ours (a proxy's page), gets a default. By hand: every first page has this, and no schema library.
 */
export function readProblem(status: number, body: unknown): Problem {
  const type = textOrNull(property(body, 'type')) ?? 'about:blank'
  const told = property(body, 'errors')
  const errors = (Array.isArray(told) ? told : []).flatMap((each) => {
    const [path, message] = [textOrNull(property(each, 'path')), textOrNull(property(each, 'message'))]
    return path === null || message === null ? [] : [{ path, message }]
  })
  return {
    type,
    name: type.slice(type.lastIndexOf('/') + 1),
    title: text(property(body, 'title')),
    status,
    detail: text(property(body, 'detail')),
    errors,
    body,
  }
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
