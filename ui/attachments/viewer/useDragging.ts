import { useEffect } from 'preact/hooks'

/** Moves what is larger than its stage with the mouse; a finger does so by itself. */
export function useDragging(stage: { current: HTMLElement | null }) {
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const left = new AbortController()
    const options = { signal: left.signal }
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.pointerType !== 'mouse' || event.button !== 0) return
        element.setPointerCapture(event.pointerId)
      },
      options,
    )
    element.addEventListener(
      'pointermove',
      (event) => {
        if (!element.hasPointerCapture(event.pointerId)) return
        element.scrollLeft -= event.movementX
        element.scrollTop -= event.movementY
      },
      options,
    )
    return () => left.abort()
  }, [])
}
