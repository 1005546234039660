export const PANES = ['queue', 'thread', 'record'] as const
export type Pane = (typeof PANES)[number]
export type Width = 'narrow' | 'middle' | 'wide'

/** Widths of the desk in CSS pixels (design.md). */
export const MIDDLE_FROM_PX = 760
export const WIDE_FROM_PX = 1100

export const widthOf = (pixels: number): Width =>
  pixels >= WIDE_FROM_PX ? 'wide' : pixels >= MIDDLE_FROM_PX ? 'middle' : 'narrow'

/** Side by side when wide; the thread and one other in the middle; one at a time on a phone. */
export function visiblePanes(width: Width, wanted: Pane, caring: boolean): readonly Pane[] {
  if (width === 'wide') return PANES
  if (width === 'narrow') return [wanted]
  return wanted === 'queue' || !caring ? ['queue', 'thread'] : ['thread', 'record']
}

/** What the bar offers: the thread never leaves in the middle width. */
export const offeredPanes = (width: Width): readonly Pane[] =>
  width === 'wide' ? [] : width === 'middle' ? ['queue', 'record'] : PANES
