import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Width, widthOf } from './derivePanes.ts'

/** The width of the window as the desk tells it apart. */
export function useWidth(): Width {
  const width = useSignal(widthOf(innerWidth))
  useEffect(() => {
    const ended = new AbortController()
    const measure = () => {
      width.value = widthOf(innerWidth)
    }
    addEventListener('resize', measure, { signal: ended.signal })
    return () => ended.abort()
  }, [width])
  return width.value
}
