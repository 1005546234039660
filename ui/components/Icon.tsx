import type { IconNode } from 'lucide'
import { h } from 'preact'

/** One icon of lucide, drawn from its nodes. Decoration, unless it has a label: words stand beside it. */
export function Icon({ node, size = 20, label }: { node: IconNode; size?: number; label?: string }) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  const shapes = node.map(([tag, attributes]) => h(tag, attributes))
  const stroke = {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', width: size, height: size, ...stroke, ...meaning }, shapes)
}
