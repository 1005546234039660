import * as z from 'zod/mini'
import { pendingHandOver } from '../../../protocol/handOver.ts'
import { api, nothing } from '../../lib/api.ts'
import { problemName } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { createCodeForm } from '../codeForm/codeFormModel.ts'
import { session } from '../frame/session.ts'

const confirmed = z.object({ changed: z.boolean() })

/** An insurer's member whose address has an account already: the code ties the two together. */
export function createConfirmAddress(go: (path: string) => void) {
  const pending = resource((stop) => api.get('/api/hand-over', pendingHandOver, { signal: stop }))
  const form = createCodeForm({
    check: (code, signal) => api.post('/api/hand-over/confirmation', { code }, confirmed, { signal }),
    resend: () => api.post('/api/hand-over/codes', {}, nothing),
    isWrong: (failure) => problemName(failure) === 'wrong-code',
    async onAccepted({ changed }) {
      await session.load()
      go(changed ? '/informations' : '/espace')
    },
  })
  return {
    ...form,
    pending: pending.state,
    load: pending.load,
    dispose() {
      form.dispose()
      pending.dispose()
    },
  }
}
