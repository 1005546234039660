import { isFreshlyProven, SIGN_STEP_UP_SECONDS } from '../../domain/access/stepUp.ts'
import type { Context } from './context.ts'

/**
 * Whether the owner of the session proved some minutes ago at most who they are: what can't be taken back, and what lets
 * somebody in, is done only by a person who is there now.
 */
export const isFresh = ({ session, caller, env, now }: Pick<Context, 'session' | 'caller' | 'env' | 'now'>): boolean =>
  // An enrolment lasts some minutes as it is, and was proved by nothing else.
  caller.kind === 'enrolling' ||
  (session !== null && isFreshlyProven(session.provenAt, now, Number(env.SIGN_STEP_UP_SECONDS) || SIGN_STEP_UP_SECONDS))
