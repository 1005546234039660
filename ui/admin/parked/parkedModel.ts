import { signal } from '@preact/signals'
import { parkedDeliveries, retried } from '../../../protocol/admin.ts'
import { createOwned } from '../../administrator/ownedModel.ts'
import { api } from '../../lib/api.ts'

/** What no try could deliver, and its next chance. */
export function createParked() {
  const owned = createOwned('/api/admin/parked', parkedDeliveries)
  const busy = signal(false)
  /** How many went off again at the last press. */
  const done = signal<number | undefined>(undefined)
  return {
    ...owned,
    busy,
    done,
    async retry(ids: readonly string[]) {
      if (busy.peek() || ids.length === 0) return
      busy.value = true
      done.value = undefined
      const answered = await owned.after(await api.post('/api/admin/parked/retry', { ids }, retried))
      busy.value = false
      done.value = answered?.retried
    },
  }
}
