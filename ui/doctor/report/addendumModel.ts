import { signal } from '@preact/signals'
import { reportPublished } from '../../../protocol/report.ts'
import { api } from '../../lib/api.ts'
import { createAttempt } from '../../lib/attempt.ts'
import type { Failure } from '../../lib/failure.ts'
import { draft } from '../../lib/storage.ts'
import { isSignedOut } from '../sessionModel.ts'

/** What is added to a published report; kept on this device until it is published too. */
export function createAddendum(consultationId: string, onPublished: () => Promise<void>, onSignedOut: () => void) {
  const kept = draft(`addendum:${consultationId}`)
  const text = signal(kept.get())
  const missing = signal(false)
  const confirming = signal(false)
  const publishing = signal(false)
  const done = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const attempt = createAttempt()
  return {
    text,
    missing,
    confirming,
    publishing,
    done,
    failure,
    type(typed: string) {
      text.value = typed
      missing.value = false
      done.value = false
      kept.set(typed)
    },
    /** Opens the confirmation; false when there is nothing to publish. */
    ask(): boolean {
      failure.value = undefined
      missing.value = text.peek().trim() === ''
      confirming.value = !missing.peek()
      return confirming.peek()
    },
    cancel() {
      confirming.value = false
    },
    async publish() {
      if (publishing.peek()) return
      publishing.value = true
      const body = { text: text.peek().trim() }
      const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/report/addenda`
      const answer = await api.post(path, body, reportPublished, { idempotencyKey: attempt.keyFor(body) })
      publishing.value = false
      confirming.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        if (isSignedOut(answer.refusal)) onSignedOut()
        return
      }
      attempt.done()
      text.value = ''
      kept.clear()
      done.value = true
      await onPublished()
    },
  }
}
