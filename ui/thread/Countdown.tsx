import { format } from '../i18n/format.ts'
import { useNow } from '../lib/now.ts'
import './PresenceLine.css'

type CountdownProps = {
  /** ISO 8601. */
  until: string
  text: (clock: string) => string
  /** What stands there once the time is over; nothing otherwise. */
  over?: string
}

/** How long something still lasts, by the second; not read out by itself: the numbers would drown all else. */
export function Countdown({ until, text, over }: CountdownProps) {
  const left = Math.ceil((Date.parse(until) - useNow()) / 1000)
  if (left <= 0) return over === undefined ? null : <p class="countdown">{over}</p>
  return (
    <p class="countdown" role="timer">
      {text(format.clock(left))}
    </p>
  )
}
