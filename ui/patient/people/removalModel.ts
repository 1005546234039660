import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { session } from '../frame/session.ts'

const openAlready = z.object({ consultationId: z.string() })

/** Taking a beneficiary off the account: asked once more; an open question holds them. */
export function createRemoval(patientId: string, removed: () => void) {
  const asked = signal(false)
  const removing = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    asked,
    removing,
    failure,
    openQuestion: computed(() => {
      const refusal = failure.value
      const body = refusal?.kind === 'problem' ? openAlready.safeParse(refusal.problem.body) : undefined
      return body?.success ? body.data.consultationId : undefined
    }),
    ask() {
      failure.value = undefined
      asked.value = true
    },
    keep() {
      asked.value = false
    },
    dispose: () => {},
    async remove() {
      if (removing.peek()) return
      removing.value = true
      failure.value = undefined
      const answer = await api.delete(`/api/patients/${encodeURIComponent(patientId)}`, nothing)
      removing.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      asked.value = false
      await session.load()
      removed()
    },
  }
}
