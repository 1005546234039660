import * as z from 'zod/mini'
import { newIdempotencyKey } from './api.ts'
import { forget, keep, recall } from './storage.ts'

const attempt = z.object({ body: z.string(), key: z.string() })

/**
 * The key of one deed: the same while what is sent stays the same, so that a press after a lost answer repeats it.
 * `keptAs`: the name under which it outlives a reload, where what is sent does.
 */
export function createAttempt(keptAs?: string) {
  let last = keptAs === undefined ? undefined : recall(keptAs, attempt)
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body)
      if (last?.body !== text) last = { body: text, key: newIdempotencyKey() }
      if (keptAs !== undefined) keep(keptAs, last)
      return last.key
    },
    /** It is done: the same words later are another deed. */
    done() {
      last = undefined
      if (keptAs !== undefined) forget(keptAs)
    },
  }
}
