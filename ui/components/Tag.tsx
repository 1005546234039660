import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './Tag.css'

type TagProps = { kind?: 'plain' | 'ok' | 'warn' | 'danger'; icon?: IconNode; children: ComponentChildren }

export function Tag({ kind = 'plain', icon, children }: TagProps) {
  return (
    <span class={`tag tag--${kind}`}>
      {icon && <Icon node={icon} size={14} />}
      {children}
    </span>
  )
}
