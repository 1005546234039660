import { computed, signal } from '@preact/signals'
import { ownPrescriptions } from '../../../protocol/pharmacy.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { worthALook } from './deriveSuspicion.ts'

export type PrescriptionsModel = ReturnType<typeof createPrescriptions>

/** What the doctor signed and what became of it: read again each time the list is opened. */
export function createPrescriptions() {
  const list = resource((abort) => api.get('/api/doctor/prescriptions', ownPrescriptions, { signal: abort }))
  const open = signal(false)
  /** The one that is being taken back, and why. */
  const revoking = signal<string | undefined>(undefined)
  const reason = signal('')
  const asked = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  const all = computed(() => list.state.value.value?.prescriptions ?? [])

  return {
    state: list.state,
    open,
    revoking,
    reason,
    sending,
    failure,
    reasonMissing: computed(() => asked.value && reason.value.trim() === ''),
    suspicious: computed(() => all.value.filter(worthALook).length),
    count: computed(() => all.value.length),
    load: list.load,
    show() {
      open.value = true
      list.load()
    },
    hide() {
      if (!sending.peek()) open.value = false
    },
    startRevoking(id: string | undefined) {
      revoking.value = id
      reason.value = ''
      asked.value = false
      failure.value = undefined
    },
    /** False when the reason is missing. */
    async revoke(): Promise<boolean> {
      asked.value = true
      const id = revoking.peek()
      if (id === undefined || reason.peek().trim() === '') return false
      if (sending.peek()) return true
      sending.value = true
      const body = { reason: reason.peek().trim() }
      const answer = await api.post(`/api/doctor/prescriptions/${encodeURIComponent(id)}/revoke`, body, nothing)
      sending.value = false
      if (answer.ok) revoking.value = undefined
      failure.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) await list.load()
      return true
    },
    dispose: list.dispose,
  }
}
