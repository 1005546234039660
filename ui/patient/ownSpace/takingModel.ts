import { signal } from '@preact/signals'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { session } from '../frame/session.ts'

/** Takes a record over, at `path`, by one press. `done` comes before the pages learn of it. */
export function createTaking(path: string, done: () => void = () => {}) {
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    busy,
    failure,
    async press() {
      if (busy.peek()) return
      busy.value = true
      failure.value = undefined
      const answer = await api.post(path, {}, nothing)
      if (answer.ok) {
        done()
        await session.load()
      } else failure.value = answer.refusal
      busy.value = false
    },
    dispose: () => {},
  }
}
export type TakingModel = ReturnType<typeof createTaking>
