import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import './Empty.css'
import { Icon } from './Icon.tsx'

type EmptyProps = { icon: IconNode; title: string; children?: ComponentChildren; action?: ComponentChildren }

/** What stands where a list has nothing: why, and the next step. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <Icon node={icon} size={40} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
