import { useSignal } from '@preact/signals'
import { ChartColumn } from 'lucide'
import { SPECIALTIES, type Specialty } from '../../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { type HourOfWaitsView, WAIT_DAYS } from '../../../protocol/admin.ts'
import { Card } from '../../components/Card.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { chartOf } from './deriveQueues.ts'
import type { createQueues, Days } from './queuesModel.ts'
import { templates, words } from './words.ts'

const PERIODS: Readonly<Record<Days, keyof typeof words>> = { 1: 'day1', 7: 'day7', 30: 'day30' }
/** What product.md promises; the line that the bars should stay under. */
const PROMISED_SECONDS = 900

const minutes = (seconds: number) => fill(templates.minutes, { text: format.number(seconds / 60) })

/** How long patients waited for a doctor, hour by hour, drawn and as a table. */
export function Waits({ model }: { model: ReturnType<typeof createQueues> }) {
  const specialty = useSignal<Specialty>('generalist')
  const state = model.waits.value
  const hours = state.value?.waits.find((each) => each.specialty === specialty.value)?.hours
  return (
    <Card as="section" label={t(words.waits)}>
      <h3>{t(words.waits)}</h3>
      <p class="muted small">{t(words.waitsLead)}</p>
      <div class="waits-choices">
        <Select
          label={t(words.specialty)}
          options={SPECIALTIES.map((value) => ({ value, label: t(SPECIALTY_LABELS[value]) }))}
          value={specialty.value}
          onValue={(chosen) => {
            specialty.value = chosen
          }}
        />
        <Select
          label={t(words.period)}
          options={WAIT_DAYS.map((days) => ({ value: String(days), label: t(words[PERIODS[days]]) }))}
          value={String(model.days.value)}
          onValue={(chosen) => {
            const days = WAIT_DAYS.find((known) => String(known) === chosen)
            if (days) model.chooseDays(days)
          }}
        />
      </div>
      {state.status === 'failed' && <Failed failure={state.failure} onRetry={model.loadWaits} />}
      {!hours && state.status === 'loading' && <Skeleton />}
      {hours?.length === 0 && (
        <Empty icon={ChartColumn} title={t(words.none)}>
          {t(words.noneText)}
        </Empty>
      )}
      {hours && hours.length > 0 && <Figure hours={hours} />}
    </Card>
  )
}

function Figure({ hours }: { hours: readonly HourOfWaitsView[] }) {
  const { topSeconds, lines, bars } = chartOf(hours)
  const worst = hours.toSorted((left, right) => right.p90Seconds - left.p90Seconds)[0]
  const label = fill(templates.chart, {
    count: hours.reduce((sum, { count }) => sum + count, 0),
    worst: worst ? `${fill(templates.hour, worst)} (${minutes(worst.p90Seconds)})` : '',
  })
  return (
    <figure class="stack">
      <div class="chart" role="img" aria-label={label}>
        <div class="chart-plot">
          {lines.map((seconds) => (
            <span key={seconds} class="chart-line" style={{ bottom: `${(100 * seconds) / topSeconds}%` }}>
              <span>{minutes(seconds)}</span>
            </span>
          ))}
          <span class="chart-line chart-line--limit" style={{ bottom: `${(100 * PROMISED_SECONDS) / topSeconds}%` }} />
          <div class="chart-bars">
            {bars.map(({ hour, p50, p90 }) => (
              <span key={hour} class="chart-bar">
                {p90 !== null && <span class="chart-nine" style={{ height: `${100 * p90}%` }} />}
                {p50 !== null && <span class="chart-half" style={{ height: `${100 * p50}%` }} />}
              </span>
            ))}
          </div>
        </div>
        <div class="chart-hours">
          {bars.map(({ hour }) => (
            <span key={hour} class={hour % 6 === 0 ? '' : 'chart-hour--fine'}>
              {hour % 3 === 0 ? fill(templates.hour, { hour }) : ''}
            </span>
          ))}
        </div>
      </div>
      <figcaption class="row small">
        <span class="chart-key chart-key--half">{t(words.p50)}</span>
        <span class="chart-key chart-key--nine">{t(words.p90)}</span>
        <span class="chart-key chart-key--limit">{t(words.limit)}</span>
      </figcaption>
      <details class="chart-table">
        <summary>{t(words.table)}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t(words.hour)}</th>
              <th scope="col">{t(words.questions)}</th>
              <th scope="col">{t(words.half)}</th>
              <th scope="col">{t(words.nine)}</th>
            </tr>
          </thead>
          <tbody>
            {hours.map(({ hour, count, p50Seconds, p90Seconds }) => (
              <tr key={hour}>
                <th scope="row">{fill(templates.hour, { hour })}</th>
                <td>{format.number(count)}</td>
                <td>{minutes(p50Seconds)}</td>
                <td>{minutes(p90Seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
