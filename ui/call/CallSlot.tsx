import type { Signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Room } from '../lib/roomModel.ts'
import type { Side } from '../thread/deriveThread.ts'
import type { CallModel } from './callModel.ts'

export type OtherCall = { name: string; hangUp: () => void }

export type CallSlotProps = {
  room: Room
  side: Side
  consultationId: string
  /** Who the other one is, in a word. */
  otherName: string
  /** To the thread: the way on in writing. */
  onChat: () => void
  /** Who keeps the call while its view is away; without one it ends with its view. */
  kept?: Signal<CallModel | undefined>
  /** Another call that this person is in: one at a time. */
  busy?: OtherCall | undefined
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
