import type { Context } from './context.ts'

/** A gathering that was cut off with its request is given up after this, and the next request begins another. */
const GIVEN_UP_MS = 5_000

/**
 * Work for what several requests of this isolate leave behind: done once, a moment after the first, so that nobody waits
 * for it and a busy minute asks the database once where it would have asked a hundred times.
 * @param waitMs how long is gathered
 * @param work takes what was left from where the requests put it
 */
export function gathering(waitMs: number, work: (env: Env) => Promise<void>) {
  let since = 0
  const later = async (env: Env): Promise<void> => {
    await new Promise((done) => setTimeout(done, waitMs))
    since = 0
    await work(env)
  }
  return ({ env, execution, now }: Pick<Context, 'env' | 'execution' | 'now'>): void => {
    if (now - since <= GIVEN_UP_MS) return
    since = now
    execution.waitUntil(later(env))
  }
}
