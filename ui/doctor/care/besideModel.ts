import { effect, signal, untracked } from '@preact/signals'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { watchRoom } from '../../alerts/watchRoom.ts'
import { locale } from '../../i18n/locale.ts'
import { createRoom } from '../../lib/roomModel.ts'
import { unreadCount } from '../../thread/deriveThread.ts'
import { isUnderWay, pathOf } from '../queue/deriveMine.ts'

type BesideEvents = {
  onChange: (consultation: ConsultationView) => void
  /** A connection ended: by the network, or because another tab handed the question back or on. */
  onCut: () => void
}

/** Nobody looks at a thread that is not open. */
const UNSEEN = signal(false)

/**
 * The doctor's consultations under way that are not open: each one's room is listened to, so that whoever writes, comes
 * back or calls there is seen in the list, and heard.
 */
export function createBeside({ onChange, onCut }: BesideEvents) {
  /** How to stop, by consultation. */
  const followed = new Map<string, () => void>()
  /** How many messages nobody has read yet, by consultation. */
  const unread = signal<Readonly<Record<string, number>>>({})

  function count(id: string, messages: number) {
    if ((unread.peek()[id] ?? 0) !== messages) unread.value = { ...unread.peek(), [id]: messages }
  }

  function begin(known: ConsultationView): () => void {
    const { id } = known
    const room = createRoom({ consultationId: id, as: 'doctor', known, language: locale, visible: UNSEEN })
    room.connect()
    const alerts = watchRoom(room, 'doctor', pathOf(id), UNSEEN)
    const changes = effect(() => {
      const current = room.consultation.value
      if (current && current !== known) untracked(() => onChange(current))
    })
    const counting = effect(() => {
      const messages = unreadCount(room.entries.value, 'doctor', room.read.value.doctor)
      untracked(() => count(id, messages))
    })
    const cut = effect(() => {
      if (room.connection.value === 'waiting') untracked(onCut)
    })
    return () => {
      for (const end of [alerts, cut, changes, counting, room.dispose]) end()
      count(id, 0)
    }
  }

  return {
    unread,
    /** @param open those that are listened to already, where they are shown or called in */
    follow(mine: readonly ConsultationView[], open: readonly (string | undefined)[]) {
      const wanted = mine.filter((each) => isUnderWay(each) && !open.includes(each.id))
      for (const [id, stop] of followed) {
        if (wanted.some((each) => each.id === id)) continue
        followed.delete(id)
        stop()
      }
      for (const each of wanted) if (!followed.has(each.id)) followed.set(each.id, begin(each))
    },
    dispose() {
      for (const stop of followed.values()) stop()
      followed.clear()
    },
  }
}
