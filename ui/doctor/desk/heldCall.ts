import { computed, effect, signal } from '@preact/signals'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import type { OtherCall } from '../../call/CallSlot.tsx'
import { callMemory } from '../../call/callMemory.ts'
import type { Care } from '../care/careModel.ts'

/**
 * The call that goes on while the doctor looks at another consultation, or at none: its consultation stays alive until
 * the call is over or it is opened again. One call at a time.
 */
export function createHeldCall() {
  const held = signal<Care | undefined>(undefined)

  function drop() {
    const dropped = held.peek()
    held.value = undefined
    dropped?.dispose()
  }

  const watch = effect(() => {
    if (held.value && held.value.room.consultation.value?.call === null) drop()
  })

  return {
    held,
    /** The one that the doctor is in now, for whoever wants to call in another consultation. */
    busy: computed((): OtherCall | undefined => {
      const model = held.value?.call.value
      if (!held.value || !model?.inCall.value) return undefined
      return { name: held.value.room.consultation.value?.patient.firstName ?? '', hangUp: model.leave }
    }),
    /** A consultation is left: with a call on, it is held; else it is closed. */
    leave(care: Care | undefined) {
      if (!care) return
      if (!care.call.peek()?.inCall.peek()) return care.dispose()
      drop()
      held.value = care
    },
    /** The held one itself is opened again. */
    take(id: string): Care | undefined {
      const found = held.peek()
      if (found?.id !== id) return undefined
      held.value = undefined
      return found
    },
    /** After a reload: the call that this tab was in, where another consultation is open now. */
    comeBack(mine: readonly ConsultationView[], openId: string | undefined, create: (of: ConsultationView) => Care) {
      const called = mine.find(({ id, call }) => call !== null && id !== openId && callMemory.get(id))
      if (called && !held.peek()) held.value = create(called)
    },
    dispose() {
      watch()
      drop()
    },
  }
}
