import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { pendingHandOver } from '../../../protocol/handOver.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { session } from '../frame/session.ts'

const CODE = /^\d{6}$/
const confirmed = z.object({ changed: z.boolean() })

/** An insurer's member whose address has an account already: the code ties the two together. */
export function createConfirmAddress(go: (path: string) => void) {
  const pending = resource((stop) => api.get('/api/hand-over', pendingHandOver, { signal: stop }))
  const code = signal('')
  const incomplete = signal(false)
  const busy = signal(false)
  const resending = signal(false)
  const resent = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    pending: pending.state,
    load: pending.load,
    code,
    incomplete,
    busy,
    resending,
    resent,
    failure,
    onCode(typed: string) {
      code.value = typed
      incomplete.value = false
      failure.value = undefined
    },
    async submit() {
      if (busy.peek()) return
      incomplete.value = !CODE.test(code.peek())
      if (incomplete.peek()) return
      busy.value = true
      const answer = await api.post('/api/hand-over/confirmation', { code: code.peek() }, confirmed)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      await session.load()
      go(answer.value.changed ? '/informations' : '/espace')
    },
    async resend() {
      if (resending.peek()) return
      resending.value = true
      const answer = await api.post('/api/hand-over/codes', {}, nothing)
      resending.value = false
      resent.value = answer.ok
      failure.value = answer.ok ? undefined : answer.refusal
    },
    dispose: pending.dispose,
  }
}
