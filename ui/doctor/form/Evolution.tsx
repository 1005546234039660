import { useLayoutEffect, useRef } from 'preact/hooks'
import { type EvolutionRow, evolutionOf } from '../../../domain/pathway/evolution.ts'
import { formAnswerText } from '../../../domain/pathway/formWords.ts'
import type { FormView } from '../../../protocol/pathwayForm.ts'
import { classes } from '../../components/classes.ts'
import { format } from '../../i18n/format.ts'
import { locale, t } from '../../i18n/locale.ts'
import { sparklineOf } from './deriveSparkline.ts'
import { formWords as words } from './formWords.ts'

/** Every doctor's form of this patient, one column each, oldest first; numbers are drawn as well. */
export function Evolution({ view: { form, earlier, olderQuestions } }: { view: FormView }) {
  const rows = evolutionOf(
    form,
    olderQuestions,
    earlier.map(({ answers }) => answers),
  )
  const table = useRef<HTMLElement>(null)
  // The newest first in sight, where all do not fit.
  useLayoutEffect(() => {
    if (table.current) table.current.scrollLeft = table.current.scrollWidth
  }, [earlier.length])
  if (rows.length === 0) return null
  return (
    <div>
      <p class="evolution-title" aria-hidden="true">
        {t(words.evolution)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its pane is scrolled by the keyboard too */}
      <section ref={table} class="evolution" tabIndex={0} aria-label={t(words.evolution)}>
        <table>
          <thead>
            <tr>
              <td />
              {earlier.map(({ at, doctorName, consultationId }) => (
                <th scope="col" key={`${consultationId}${doctorName}`}>
                  {format.date(at)}
                  <br />
                  <span class="muted">{doctorName}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.question.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Row({ row: { question, answers, drawn, changed } }: { row: EvolutionRow }) {
  return (
    <tr>
      <th scope="row">
        {t(question.label)}
        {drawn && <Sparkline values={answers.map((answer) => (typeof answer === 'number' ? answer : null))} />}
      </th>
      {answers.map((answer, at) => (
        <td key={at} class={classes(changed && at === answers.length - 1 && 'evolution-changed')}>
          {answer === null ? '–' : formAnswerText(question, answer, locale.value)}
        </td>
      ))}
    </tr>
  )
}

/** The numbers stand in the row beside it: the drawing says nothing more to who does not see it. */
function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const points = sparklineOf(values)
  return (
    <svg viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        vector-effect="non-scaling-stroke"
      />
    </svg>
  )
}
