import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CallBarProps } from './CallBar.tsx'

/** Where the bar of a call would be: its code comes with the first call that is left for another consultation. */
export function CallBarSlot(props: CallBarProps) {
  const [Bar, setBar] = useState<{ view: ComponentType<CallBarProps> }>()
  useEffect(() => {
    import('./CallBar.tsx')
      .then(({ CallBar }) => setBar({ view: CallBar }))
      // Without network: the call itself goes on, unheard until its consultation is opened again.
      .catch(() => undefined)
  }, [])
  return Bar ? <Bar.view {...props} /> : null
}
