import { newIdempotencyKey } from '../lib/api.ts'

/** The key of one deed: the same while what is sent stays the same, so that a press after a lost answer repeats it. */
export function createAttempt() {
  let last: { body: string; key: string } | undefined
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body)
      if (last?.body !== text) last = { body: text, key: newIdempotencyKey() }
      return last.key
    },
    /** It is done: the same words later are another deed. */
    done() {
      last = undefined
    },
  }
}
