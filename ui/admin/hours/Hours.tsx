import { useEffect } from 'preact/hooks'
import { spansText } from '../../../domain/schedule/typedSpans.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { ManagedHours } from '../../../protocol/hours.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, locale, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { weekdayName } from './deriveWeek.ts'
import { HoursFields } from './HoursFields.tsx'
import './Hours.css'
import { createHours, type HoursModel } from './hoursModel.ts'
import { templates, words } from './words.ts'

/** When each specialty answers. */
export function Hours() {
  const model = useModel(createHours)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.hours.value
  const all = state.value?.hours.filter(({ specialty }) => specialty !== 'generalist')
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      <div role="status">{model.done.value && <Alert kind="ok">{t(words.saved)}</Alert>}</div>
      {!all && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {all && (
        <ul class="stack">
          {all.map((hours) =>
            model.editing.value === hours.specialty ? (
              <li key={hours.specialty}>
                <HoursFields model={model} title={t(SPECIALTY_LABELS[hours.specialty])} />
              </li>
            ) : (
              <Line key={hours.specialty} model={model} hours={hours} />
            ),
          )}
        </ul>
      )}
    </>
  )
}

function Line({ model, hours }: { model: HoursModel; hours: ManagedHours }) {
  const { specialty, slots, closedOnHolidays, exceptions, usual } = hours
  return (
    <Card as="li">
      <div class="administrator-head">
        <h3>{t(SPECIALTY_LABELS[specialty])}</h3>
        {usual && <Tag>{t(words.usual)}</Tag>}
      </div>
      <dl class="week small">
        {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
          <div key={weekday}>
            <dt>{weekdayName(weekday, locale.value)}</dt>
            <dd>{spansText(slots.filter((slot) => slot.weekday === weekday)) || t(words.closed)}</dd>
          </div>
        ))}
      </dl>
      <p class="small">
        {t(closedOnHolidays ? words.holidays : words.openHolidays)}
        {exceptions.length > 0 && ' · '}
        {exceptions
          .map(({ day, spans }) =>
            fill(templates.exceptional, { day: format.day(day), hours: spansText(spans) || t(words.closed) }),
          )
          .join(' · ')}
      </p>
      <div>
        <Button variant="ghost" onPress={() => model.open(hours)}>
          {t(words.edit)}
        </Button>
      </div>
    </Card>
  )
}
