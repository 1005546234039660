import { computed, signal } from '@preact/signals'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { questionInTheWay } from '../frame/questionInTheWay.ts'

export type DeletionModel = ReturnType<typeof createDeletion>

/** What can't be undone is asked once more, and is held up by a question that is open. */
export function createDeletion(path: string, done: () => void | Promise<void>) {
  const asked = signal(false)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    asked,
    busy,
    failure,
    openQuestion: computed(() => questionInTheWay(failure.value)),
    ask() {
      failure.value = undefined
      asked.value = true
    },
    keep() {
      asked.value = false
    },
    async confirm() {
      if (busy.peek()) return
      busy.value = true
      failure.value = undefined
      const answer = await api.delete(path, nothing)
      busy.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      asked.value = false
      await done()
    },
    dispose: () => {},
  }
}
