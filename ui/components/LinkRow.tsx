import { ChevronRight, Download, type IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import './LinkRow.css'

type LinkRowProps = {
  href: string
  icon: IconNode
  detail?: string
  /** The link is a file to keep, not a page. */
  download?: boolean
  children: ComponentChildren
}

/** A line that leads to another page or file, among others in a `link-rows`. */
export function LinkRow({ href, icon, detail, download = false, children }: LinkRowProps) {
  return (
    <a class="link-row" href={href} download={download}>
      <Icon node={icon} />
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
      <Icon node={download ? Download : ChevronRight} />
    </a>
  )
}
