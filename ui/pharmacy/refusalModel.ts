import { computed, signal } from '@preact/signals'
import { type REFUSAL_REASONS, recordedRefusal } from '../../protocol/pharmacy.ts'
import { api, newIdempotencyKey } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import type { createIdentity } from './identityModel.ts'

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** A pharmacist who will not dispense says why: it consumes nothing, and the next counter, the patient and the doctor know. */
export function createRefusal(path: string, identity: ReturnType<typeof createIdentity>, onRecorded: () => void) {
  const open = signal(false)
  const reason = signal<RefusalReason | undefined>(undefined)
  const note = signal('')
  const asked = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** One opening of the dialog is one refusal, however often it is sent. */
  let key = ''

  const errors = computed(() => ({
    reason: asked.value && reason.value === undefined,
    note: asked.value && reason.value === 'other' && note.value.trim() === '',
  }))

  return {
    open,
    reason,
    note,
    sending,
    failure,
    errors,
    start() {
      key = newIdempotencyKey()
      asked.value = false
      failure.value = undefined
      open.value = true
    },
    cancel() {
      if (!sending.peek()) open.value = false
    },
    /** False when something is missing, which then stands under its field. */
    async send(): Promise<boolean> {
      asked.value = true
      const named = identity.check()
      const why = reason.peek()
      if (!named || why === undefined || errors.value.note) return false
      if (sending.peek()) return true
      sending.value = true
      failure.value = undefined
      const body = { pharmacy: identity.remember(), reason: why, note: note.peek().trim() }
      const answer = await api.post(`${path}/refusals`, body, recordedRefusal, { idempotencyKey: key })
      sending.value = false
      if (!answer.ok) {
        identity.refuse(answer.refusal)
        failure.value = answer.refusal
        return Object.keys(identity.refused.peek()).length === 0
      }
      open.value = false
      reason.value = undefined
      note.value = ''
      onRecorded()
      return true
    },
  }
}
