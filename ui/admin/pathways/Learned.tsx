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
import { type Column, chartOf, countOf, OUTCOMES } from './deriveLearned.ts'
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
      <h4>{t(words.byOutcome)}</h4>
      <ul class="learned-legend">
        {chart.outcomes.map(({ key, count, colour }) => (
          <li key={key}>
            <span class={`learned-key learned-key--${colour}`} aria-hidden="true" />
            <strong>{count}</strong> {fill(outcomeWords[key], { count })}
          </li>
        ))}
      </ul>
      <Columns columns={chart.byOutcome} tallest={chart.tallest} />
      {chart.situations.length > 0 && (
        <>
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
          <Columns columns={chart.bySituation} tallest={chart.tallest} />
        </>
      )}
      <details>
        <summary>{t(words.asTable)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by the keyboard too */}
        <section class="learned-table" tabIndex={0} aria-label={t(words.asTable)}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t(words.day)}</th>
                <th scope="col">{t(words.questions)}</th>
                {OUTCOMES.map((key) => (
                  <th scope="col" key={key}>
                    {fill(outcomeWords[key], { count: 2 })}
                  </th>
                ))}
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
                .map(({ day, questions, outcomes, situations }) => (
                  <tr key={day}>
                    <th scope="row">{format.day(day)}</th>
                    <td>{questions}</td>
                    {OUTCOMES.map((key) => (
                      <td key={key}>{countOf(outcomes, key)}</td>
                    ))}
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

/** A column a day; the table under the drawings says the same to who does not see them. */
function Columns({ columns, tallest }: { columns: readonly Column[]; tallest: number }) {
  return (
    <div class="learned-drawn" aria-hidden="true">
      <p class="small muted learned-most">{tallest}</p>
      <div class="learned-chart">
        {columns.map(({ day, parts }) => (
          <div key={day} class="learned-day" title={format.day(day)}>
            {parts
              .filter(({ share }) => share > 0)
              .toReversed()
              .map(({ key, share, colour }) => (
                <span key={key} class={`learned-part learned-part--${colour}`} style={{ height: `${share}%` }} />
              ))}
          </div>
        ))}
      </div>
      <p class="small muted row learned-axis">
        <span>{format.day(columns[0]?.day ?? '')}</span>
        <span>{format.day(columns.at(-1)?.day ?? '')}</span>
      </p>
    </div>
  )
}
