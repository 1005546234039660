import { ChartColumn } from 'lucide'
import { useEffect } from 'preact/hooks'
import { pathwayLearned } from '../../../protocol/pathwayAdmin.ts'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { useModel } from '../../lib/useModel.ts'
import { chartOf } from './deriveLearned.ts'
import { outcomeWords, templates, words } from './words.ts'

/** What a pathway saw in thirty days: questions by outcome, patients by situation, each day drawn. */
export function Learned({ id }: { id: string }) {
  const learned = useModel(() =>
    resource((stop) =>
      api.get(`/api/admin/pathways/${encodeURIComponent(id)}/learned`, pathwayLearned, { signal: stop }),
    ),
  )
  useEffect(() => {
    learned.load()
  }, [learned])
  const state = learned.state.value
  const view = state.value
  if (!view) return state.status === 'failed' ? <Failed failure={state.failure} onRetry={learned.load} /> : <Skeleton />
  const chart = chartOf(view)
  if (chart.questions === 0 && chart.forms === 0)
    return (
      <Empty icon={ChartColumn} title={t(words.nothingYet)}>
        {t(words.nothingYetLead)}
      </Empty>
    )
  return (
    <div class="learned">
      <p>{fill(templates.questions, { count: chart.questions })}</p>
      <ul class="learned-counts">
        {chart.outcomes.map(({ key, count }) => (
          <li key={key}>
            <strong>{count}</strong> {fill(outcomeWords[key], { count })}
          </li>
        ))}
      </ul>
      <h4>{t(words.bySituation)}</h4>
      <ul class="learned-legend">
        {chart.situations.map(({ value, label, count, colour }) => (
          <li key={value}>
            <span class={`learned-key learned-key--${colour}`} aria-hidden="true" />
            <strong>{count}</strong> {t(label)}
          </li>
        ))}
        <li>
          <span class="learned-key learned-part--none" aria-hidden="true" />
          <strong>{Math.max(0, chart.questions - chart.forms)}</strong> {t(words.withoutForm)}
        </li>
      </ul>
      <div class="learned-chart" aria-hidden="true">
        {chart.columns.map(({ day, parts, rest }) => (
          <div key={day} class="learned-day" title={format.day(day)}>
            {rest > 0 && <span class="learned-part learned-part--none" style={{ height: `${rest}%` }} />}
            {parts.map(({ value, share, colour }) => (
              <span key={value} class={`learned-part learned-part--${colour}`} style={{ height: `${share}%` }} />
            ))}
          </div>
        ))}
      </div>
      <p class="small muted row learned-axis" aria-hidden="true">
        <span>{format.day(view.days[0]?.day ?? '')}</span>
        <span>{format.day(view.days.at(-1)?.day ?? '')}</span>
      </p>
      <details>
        <summary>{t(words.asTable)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by the keyboard too */}
        <section class="learned-table" tabIndex={0} aria-label={t(words.asTable)}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t(words.day)}</th>
                <th scope="col">{t(words.questions)}</th>
                {view.situations.map(({ value, label }) => (
                  <th scope="col" key={value}>
                    {t(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.days
                .filter(({ questions, situations }) => questions > 0 || Object.keys(situations).length > 0)
                .map(({ day, questions, situations }) => (
                  <tr key={day}>
                    <th scope="row">{format.day(day)}</th>
                    <td>{questions}</td>
                    {view.situations.map(({ value }) => (
                      <td key={value}>{situations[value] ?? 0}</td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  )
}
