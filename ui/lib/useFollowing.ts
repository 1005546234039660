import { useEffect, useRef } from 'preact/hooks'
import { inSight } from './sight.ts'

/** How far a page that looks on may be behind; it has no socket that would tell it. */
const EVERY_MS = 5_000

/** Loads again while somebody looks and something may change, and at once when they look again. */
export function useFollowing(load: () => unknown, changing: boolean): void {
  const seen = inSight.value
  const looked = useRef(seen)
  useEffect(() => {
    const again = seen && !looked.current
    looked.current = seen
    if (again) load()
    if (!seen || !changing) return undefined
    const timer = setInterval(load, EVERY_MS)
    return () => clearInterval(timer)
  }, [load, seen, changing])
}
