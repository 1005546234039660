import { signal } from '@preact/signals'
import { reportPublished } from '../../../protocol/doctor.ts'
import { api } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { draft } from '../../lib/storage.ts'
import { createAttempt } from '../attempt.ts'
import { isSignedOut } from '../sessionModel.ts'

/** The report of a consultation: a draft kept on this device until it is published. */
export function createReport(consultationId: string, onSignedOut: () => void) {
  const kept = draft(`report:${consultationId}`)
  const text = signal(kept.get())
  const missing = signal(false)
  const error = signal<string | undefined>(undefined)
  const confirming = signal(false)
  const publishing = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const published = signal<string | undefined>(undefined)
  const attempt = createAttempt()

  return {
    text,
    missing,
    error,
    confirming,
    publishing,
    failure,
    /** The document's id once published from here. */
    published,
    type(typed: string) {
      text.value = typed
      missing.value = false
      error.value = undefined
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
    async publish(): Promise<boolean> {
      if (publishing.peek()) return false
      publishing.value = true
      failure.value = undefined
      const body = { text: text.peek().trim() }
      const answer = await api.post(
        `/api/doctor/consultations/${encodeURIComponent(consultationId)}/report`,
        body,
        reportPublished,
        { idempotencyKey: attempt.keyFor(body) },
      )
      publishing.value = false
      confirming.value = false
      if (!answer.ok) {
        error.value = fieldErrors(answer.refusal)['text']
        if (error.peek() === undefined) failure.value = answer.refusal
        if (isSignedOut(answer.refusal)) onSignedOut()
        return false
      }
      attempt.done()
      published.value = answer.value.documentId
      text.value = ''
      kept.clear()
      return true
    },
  }
}
