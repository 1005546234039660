/** Room between a field and its list, and between the list and the edge of the window, in CSS pixels. */
const GAP_PX = 4
/** How tall a list of suggestions grows before it scrolls. */
const TALLEST_PX = 320
/** Below this it is no list to read: the other side of the field is tried. */
const SHORTEST_PX = 160

type Anchor = { top: number; bottom: number; left: number; width: number }
export type ListPlace = { left: number; width: number; maxHeight: number } & ({ top: number } | { bottom: number })

/** Where a list stands so that all of it is inside the window: under its field, or over it where more room is. */
export function placeOfList({ top, bottom, left, width }: Anchor, windowHeight: number): ListPlace {
  const below = windowHeight - bottom - 2 * GAP_PX
  const above = top - 2 * GAP_PX
  return below >= SHORTEST_PX || below >= above
    ? { left, width, top: bottom + GAP_PX, maxHeight: Math.min(TALLEST_PX, below) }
    : { left, width, bottom: windowHeight - top + GAP_PX, maxHeight: Math.min(TALLEST_PX, above) }
}

/** The next suggestion by the arrows, -1 being the field itself: past an end it goes on at the other. */
export function moved(active: number, key: 'ArrowDown' | 'ArrowUp', count: number): number {
  if (count === 0) return -1
  if (key === 'ArrowDown') return (active + 1) % count
  return (active <= 0 ? count : active) - 1
}
