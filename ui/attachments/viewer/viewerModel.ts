import { batch, computed, effect, signal } from '@preact/signals'
import type { Pdf } from '../openPdf.ts'
import { isPdf, type ShownFile } from '../shownFile.ts'
import { nextTurn, nextZoom, type Size, step, ZOOMS } from './deriveViewer.ts'

/** What a double press on a picture goes to. */
const NEAR = 3

export type ViewerModel = ReturnType<typeof createViewer>

/** Files being looked at, one at a time: which, which page, how large, which side up. */
export function createViewer(files: readonly ShownFile[], start: number) {
  const spot = signal({ at: start, page: 1 })
  const zoom = signal<number>(ZOOMS[0])
  const turn = signal(0)
  const own = signal<Size | undefined>(undefined)
  const pdf = signal<Pdf | undefined>(undefined)
  const unreadable = signal(false)
  const at = computed(() => spot.value.at)
  const file = computed(() => files[at.value])
  const pages = computed(() => pdf.value?.pages ?? 1)

  /** Each file is opened when it is come to, and closed when it is left. */
  const watch = effect(() => {
    const now = file.value
    let left = false
    let opened: Pdf | undefined
    batch(() => {
      own.value = undefined
      pdf.value = undefined
      unreadable.value = false
      zoom.value = ZOOMS[0]
      turn.value = 0
    })
    async function open(document: ShownFile) {
      try {
        const { openPdf } = await import('../openPdf.ts')
        opened = await openPdf(document)
        const size = await opened.sizeOf(1)
        if (left) return await opened.close()
        batch(() => {
          own.value = size
          pdf.value = opened
        })
      } catch {
        if (!left) unreadable.value = true
      }
    }
    if (now && isPdf(now)) open(now)
    return () => {
      left = true
      opened?.close()
    }
  })

  return {
    files,
    spot,
    zoom,
    turn,
    own,
    pdf,
    unreadable,
    file,
    pages,
    canGo(direction: 1 | -1): boolean {
      const next = step(spot.value, pages.value, files.length, direction)
      return next.at !== spot.value.at || next.page !== spot.value.page
    },
    go(direction: 1 | -1) {
      spot.value = step(spot.peek(), pages.peek(), files.length, direction)
    },
    enlarge(direction: 1 | -1) {
      zoom.value = nextZoom(zoom.peek(), direction)
    },
    fit() {
      zoom.value = ZOOMS[0]
    },
    /** From all of it to near, and back. */
    toggle() {
      zoom.value = zoom.peek() === ZOOMS[0] ? NEAR : ZOOMS[0]
    },
    rotate() {
      turn.value = nextTurn(turn.peek())
    },
    dispose: watch,
  }
}
