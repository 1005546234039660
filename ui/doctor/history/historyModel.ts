import { signal } from '@preact/signals'
import { doctorTextMade, type HistoryView, history } from '../../../protocol/desk.ts'
import { api } from '../../lib/api.ts'
import { createAttempt } from '../../lib/attempt.ts'
import type { Failure } from '../../lib/failure.ts'
import { draft } from '../../lib/storage.ts'

/** What was before, and what colleagues tell each other; opened for a reason, and only until the page is left. */
export function createHistory(consultationId: string, patientId: string) {
  const path = `/api/doctor/patients/${encodeURIComponent(patientId)}/history?consultation=${encodeURIComponent(consultationId)}`
  const known = signal<HistoryView | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const reason = signal('')
  const reasonMissing = signal(false)
  const busy = signal(false)
  const kept = draft(`note:${consultationId}`)
  const note = signal(kept.get())
  const noteMissing = signal(false)
  const attempt = createAttempt()

  async function load() {
    const answer = await api.get(path, history)
    failure.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) known.value = answer.value
  }

  return {
    known,
    failure,
    reason,
    reasonMissing,
    busy,
    note,
    noteMissing,
    load,
    write(text: string) {
      note.value = text
      noteMissing.value = false
      kept.set(text)
    },
    async open() {
      reasonMissing.value = reason.peek().trim() === ''
      if (reasonMissing.peek() || busy.peek()) return
      busy.value = true
      const answer = await api.post(path, { reason: reason.peek().trim() }, history)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) known.value = answer.value
    },
    async addNote() {
      noteMissing.value = note.peek().trim() === ''
      if (noteMissing.peek() || busy.peek()) return
      busy.value = true
      const body = { text: note.peek().trim() }
      const answer = await api.post(
        `/api/doctor/consultations/${encodeURIComponent(consultationId)}/notes`,
        body,
        doctorTextMade,
        { idempotencyKey: attempt.keyFor(body) },
      )
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      attempt.done()
      note.value = ''
      kept.clear()
      const opened = known.peek()
      // What was opened stays open: only the notes are read anew.
      const fresh = await api.get(path, history)
      if (fresh.ok) known.value = opened ? { ...opened, notes: fresh.value.notes } : fresh.value
    },
  }
}
