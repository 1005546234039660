import { isFreshlyProven, SIGN_STEP_UP_SECONDS } from '../../domain/access/stepUp.ts'
import type { Context } from './context.ts'

/**
 * Whether the owner of the session proved some minutes ago at most who they are: what can't be taken back, and what lets
 * somebody in, is done only by a person who is there now.
 */
export const isFresh = ({ session, env, now }: Pick<Context, 'session' | 'env' | 'now'>): boolean =>
  session !== null && isFreshlyProven(session.provenAt, now, Number(env.SIGN_STEP_UP_SECONDS) || SIGN_STEP_UP_SECONDS)
