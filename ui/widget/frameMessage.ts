import { WIDGET_PROTOCOL } from '../../domain/widget/version.ts'
import type { FromFrame } from '../../protocol/widget.ts'

const COUNT_MAX = 999

/** What the frame said, if it is something that a frame says. By hand: a schema library would be ten times the widget. */
export function readFrameMessage(data: unknown): FromFrame | null {
  if (typeof data !== 'object' || data === null || !('permanence' in data) || !('type' in data)) return null
  if (data.permanence !== WIDGET_PROTOCOL) return null
  switch (data.type) {
    case 'ready':
    case 'token-wanted':
    case 'close':
      return { type: data.type }
    case 'unread': {
      const count = 'count' in data ? data.count : undefined
      const counts = typeof count === 'number' && Number.isInteger(count) && count >= 0
      return counts ? { type: 'unread', count: Math.min(count, COUNT_MAX) } : null
    }
    default:
      return null
  }
}
