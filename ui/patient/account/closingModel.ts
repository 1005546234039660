import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { leave } from '../frame/session.ts'

const openAlready = z.object({ consultationId: z.string() })

/** Closing the account: asked once more, and refused while a question is open. */
export function createClosing() {
  const asked = signal(false)
  const closing = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    asked,
    closing,
    failure,
    openQuestion: computed(() => {
      const refusal = failure.value
      const body = refusal?.kind === 'problem' ? openAlready.safeParse(refusal.problem.body) : undefined
      return body?.success ? body.data.consultationId : undefined
    }),
    async close() {
      if (closing.peek()) return
      closing.value = true
      failure.value = undefined
      const answer = await api.delete('/api/account', nothing)
      closing.value = false
      if (answer.ok) leave()
      else failure.value = answer.refusal
    },
    dispose: () => {},
  }
}
