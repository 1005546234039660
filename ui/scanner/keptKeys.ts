import * as z from 'zod/mini'
import { keySet } from '../../protocol/pharmacy.ts'
import { api } from '../lib/api.ts'
import { keep, recall } from '../lib/storage.ts'

const NAME = 'verification-keys'
const keptKeys = z.object({ at: z.number(), set: keySet })
export type KeptKeys = z.infer<typeof keptKeys>

/** A counter waits no longer than this for a network that is there and does nothing. */
const PATIENCE_MS = 4_000

export const keysOfThisDevice = (): KeptKeys | undefined => recall(NAME, keptKeys)

/** The keys as they are now, kept for when there is no network; undefined when they can't be had. `now` in epoch ms. */
export async function fetchKeys(now: number): Promise<KeptKeys | undefined> {
  // Not from the browser's own cache: whether there is a network is half of the question.
  const answer = await api.get('/.well-known/jwks.json', keySet, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!answer.ok) return undefined
  const kept = { at: now, set: answer.value }
  keep(NAME, kept)
  return kept
}
