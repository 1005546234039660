import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Room } from '../lib/roomModel.ts'
import type { Side } from '../thread/deriveThread.ts'

export type CallSlotProps = {
  room: Room
  side: Side
  consultationId: string
  /** Who the other one is, in a word. */
  otherName: string
  /** To the thread: the way on in writing. */
  onChat: () => void
}

/** Where a call would be: its code comes only where one may be made, answered, or goes on. */
export function CallSlot(props: CallSlotProps) {
  const [Panel, setPanel] = useState<{ view: ComponentType<CallSlotProps> }>()
  const now = props.room.consultation.value
  const inCare = now?.state === 'taken' || now?.state === 'active'
  const possible = inCare && (props.side === 'doctor' || now.channel !== 'chat' || now.call !== null)
  useEffect(() => {
    if (!possible || Panel) return
    import('./CallPanel.tsx')
      .then(({ CallPanel }) => setPanel({ view: CallPanel }))
      // Without network: the thread stays, and the next entry tries again.
      .catch(() => undefined)
  }, [possible, Panel, now])
  return possible && Panel ? <Panel.view {...props} /> : null
}
