import { useEffect } from 'preact/hooks'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { t } from '../../i18n/locale.ts'
import { Published } from './Published.tsx'
import { ReportEditor } from './ReportEditor.tsx'
import type { ReportModel } from './reportModel.ts'
import { reportWords as words } from './reportWords.ts'

/** The report: written, or published and to be completed. */
export function Report({ model, consultation }: { model: ReportModel; consultation: ConsultationView }) {
  const announced = consultation.documents.filter(({ kind }) => kind === 'report').length
  useEffect(() => {
    if (announced > model.all.peek().length) model.load()
  }, [model, announced])
  const state = model.reports.value
  const isPublished = announced > 0 || model.all.value.length > 0
  return (
    <section class="stack report" aria-labelledby="report-title">
      <h3 id="report-title">{t(words.report)}</h3>
      {!isPublished && <ReportEditor model={model} />}
      {isPublished && model.all.value.length > 0 && <Published model={model} />}
      {isPublished &&
        model.all.value.length === 0 &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={5} />)}
    </section>
  )
}
