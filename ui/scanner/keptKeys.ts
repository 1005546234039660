import * as z from 'zod/mini'
import { keySet } from '../../protocol/pharmacy.ts'
import { keep, recall } from '../lib/storage.ts'

const NAME = 'verification-keys'
const keptKeys = z.object({ at: z.number(), set: keySet })
export type KeptKeys = z.infer<typeof keptKeys>

/** A counter waits no longer than this for a network that is there and does nothing. */
const PATIENCE_MS = 4_000

export const keysOfThisDevice = (): KeptKeys | undefined => recall(NAME, keptKeys)

/** The keys as they are now, kept for when there is no network; undefined when they can't be had. `now` in epoch ms. */
export async function fetchKeys(now: number): Promise<KeptKeys | undefined> {
  try {
    const answer = await fetch('/.well-known/jwks.json', {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const parsed = keySet.safeParse(await answer.json())
    if (!answer.ok || !parsed.success) return undefined
    const kept = { at: now, set: parsed.data }
    keep(NAME, kept)
    return kept
  } catch {
    return undefined
  }
}
