import type * as z from 'zod/mini'
import type { Specialty } from '../../../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import type { catalogue } from '../../../../protocol/catalogue.ts'
import { format } from '../../../i18n/format.ts'
import { fill, t } from '../../../i18n/locale.ts'
import { templates, words } from './intakeWords.ts'

type Services = z.infer<typeof catalogue>

/** While one chooses whom to ask: how long each is waited for, of those who have a doctor online. */
export function WaitsNow({ services }: { services: Services }) {
  const known = services.specialties.flatMap(({ id, online, estimateSeconds }) =>
    online > 0 && estimateSeconds !== null ? [{ id, estimateSeconds }] : [],
  )
  if (known.length === 0) return null
  return (
    <section class="waits-now small" aria-label={t(words.waitsNow)}>
      <h3>{t(words.waitsNow)}</h3>
      <dl>
        {known.map(({ id, estimateSeconds }) => (
          <div key={id}>
            <dt>{t(SPECIALTY_LABELS[id])}</dt>
            <dd>{format.minutes(estimateSeconds)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Before sending: how long it takes now with whom was chosen. */
export function WaitNow({ services, chosen }: { services: Services; chosen: Specialty | undefined }) {
  const seconds = services.specialties.find(({ id }) => id === (chosen ?? 'generalist'))?.estimateSeconds
  if (typeof seconds !== 'number') return null
  return <p class="small muted">{fill(templates.waitNow, { minutes: format.minutes(seconds) })}</p>
}
