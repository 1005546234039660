import { classes } from '../../components/classes.ts'
import { t } from '../../i18n/locale.ts'
import type { ProfileLine } from './deriveProfile.ts'
import './People.css'

export function ProfileLines({ lines }: { lines: readonly ProfileLine[] }) {
  return (
    <dl class="profile-lines">
      {lines.map(({ label, value, empty }) => (
        <div key={label.fr}>
          <dt>{t(label)}</dt>
          <dd class={classes(empty && 'muted')}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
