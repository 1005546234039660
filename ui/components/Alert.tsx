import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import './Alert.css'
import { Icon } from './Icon.tsx'

const ICONS = { info: Info, warn: TriangleAlert, danger: OctagonAlert, ok: CircleCheck }

type AlertProps = {
  kind?: keyof typeof ICONS
  title?: string
  /** How it is read out when it appears: `alert` interrupts, `status` waits, nothing for what was always there. */
  live?: 'alert' | 'status'
  children?: ComponentChildren
}

export function Alert({ kind = 'info', title, live, children }: AlertProps) {
  return (
    <div class={`alert alert--${kind}`} role={live}>
      <Icon node={ICONS[kind]} />
      <div class="alert-words">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
