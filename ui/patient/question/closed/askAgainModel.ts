import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { api, newIdempotencyKey } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { questionInTheWay } from '../../frame/questionInTheWay.ts'

const opened = z.object({ id: z.string() })

/** Opens the same question anew; one that is open already is gone to instead. */
export function createAskAgain(path: string, go: (path: string) => void) {
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  // One deed, however often it is pressed after a lost answer.
  const idempotencyKey = newIdempotencyKey()

  async function ask() {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const answer = await api.post(`${path}/again`, {}, opened, { idempotencyKey })
    busy.value = false
    if (answer.ok) return go(`/questions/${answer.value.id}`)
    const other = questionInTheWay(answer.refusal)
    if (other !== undefined) return go(`/questions/${other}`)
    failure.value = answer.refusal
  }

  return { busy, failure, ask, dispose: () => {} }
}
