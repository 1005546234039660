import { SECTION_LABELS, SECTIONS } from '../../domain/report/sections.ts'
import { OUTCOME_LABELS, OUTCOME_SENTENCES } from '../../domain/words/outcomes.ts'
import { SPECIALTY_LABELS } from '../../domain/words/specialties.ts'
import type { ReportView } from '../../protocol/report.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import './ReportText.css'
import { templates, words } from './reportTextWords.ts'

/** What is shown of a report; before it is published it has no date and no document. */
export type ShownReport = Omit<ReportView, 'documentId' | 'publishedAt' | 'doctor'> & {
  publishedAt: string | null
  /** Known from the service once it is published. */
  doctor: ReportView['doctor'] | null
}

/** A report, or an addendum, to be read: the doctor’s preview is what the patient will see. */
export function ReportText({ report }: { report: ShownReport }) {
  const { amends, publishedAt, doctor, text, sections, outcome, prescriptions } = report
  return (
    <article class="report-text">
      <div>
        <h3>{t(amends === null ? words.report : words.addendum)}</h3>
        {publishedAt !== null && <p class="muted small">{format.dateTime(publishedAt)}</p>}
        {doctor && (
          <p class="muted small">
            {fill(templates.by, {
              name: doctor.name,
              title: doctor.title,
              specialty: t(SPECIALTY_LABELS[doctor.specialty]),
              rpps: doctor.rpps,
            })}
          </p>
        )}
      </div>
      {amends !== null && <p class="muted small">{t(words.addendumLead)}</p>}
      {text !== '' && <p class="report-text-free">{text}</p>}
      <dl>
        {SECTIONS.map((section) => {
          const part = sections?.[section]
          return part === undefined ? null : (
            <div key={section}>
              <dt>{t(SECTION_LABELS[section])}</dt>
              <dd>{part}</dd>
            </div>
          )
        })}
        {outcome && (
          <div>
            <dt>{t(words.outcome)}</dt>
            <dd>
              {t(OUTCOME_LABELS[outcome])}. {t(OUTCOME_SENTENCES[outcome])}
            </dd>
          </div>
        )}
        {prescriptions.length > 0 && (
          <div>
            <dt>{t(words.prescriptions)}</dt>
            <dd>{prescriptions.map((number) => fill(templates.number, { number })).join(', ')}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}
