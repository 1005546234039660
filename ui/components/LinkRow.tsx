import { ChevronRight, type IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './LinkRow.css'

type LinkRowProps = { href: string; icon: IconNode; detail?: string; children: ComponentChildren }

/** A line that leads to another page, among others in a `link-rows`. */
export function LinkRow({ href, icon, detail, children }: LinkRowProps) {
  return (
    <a class="link-row" href={href}>
      <Icon node={icon} />
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
      <Icon node={ChevronRight} />
    </a>
  )
}
