import { t } from '../i18n/locale.ts'
import './Skeleton.css'
import { words } from './words.ts'

/** The place of what is on its way, shown after 300 ms. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t(words.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  )
}
