import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** The clock of the device in epoch milliseconds, ticking while the view lives. */
export function useNow(intervalMs = 1000): number {
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now()
    }, intervalMs)
    return () => clearInterval(timer)
  }, [intervalMs, now])
  return now.value
}
