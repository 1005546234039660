import type { Caller } from '../../domain/access/rules.ts'
import type { Locale } from '../../domain/language/phrase.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { RunningSession } from './session.ts'

/** What a handler knows of the request: who, in which language, when, and what the path named. */
export type Context = {
  env: Env
  execution: ExecutionContext
  request: Request
  url: URL
  params: Readonly<Record<string, string>>
  caller: Caller
  /** The signed-in account's address; empty for everyone else. */
  email: string
  /** The session that the request came with; null without one that runs. */
  session: RunningSession | null
  /** The organisation whose widget this request comes from; `null` for pages of our own, and for programs. */
  frame: string | null
  locale: Locale
  /** Epoch milliseconds. */
  now: number
  /** Our own origin, as this caller reached it. */
  origin: string
}

/** A handler answers, or turns the request down with plain data; one place makes a response of it. */
export type Handler = (context: Context) => Promise<Response | Problem>

/** The account id of a caller that the table of rules let through as signed in. */
export function accountOf({ caller }: Context): string {
  if (caller.kind !== 'account' && caller.kind !== 'enrolling')
    throw new Error('the table of rules let a stranger through')
  return caller.accountId
}
