import { useEffect } from 'preact/hooks'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { reportList } from '../../../../protocol/report.ts'
import { Failed } from '../../../components/Failed.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { api } from '../../../lib/api.ts'
import { resource } from '../../../lib/resource.ts'
import { useModel } from '../../../lib/useModel.ts'
import { ReportText } from '../../../report/ReportText.tsx'
import type { QuestionModel } from '../questionModel.ts'

/** The report and its addenda, to be read here: the papers to keep stand beside. */
export function Reports({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const reports = useModel(() => resource((abort) => api.get(`${question.path}/report`, reportList, { signal: abort })))
  const count = now.documents.filter(({ kind }) => kind === 'report').length
  useEffect(() => {
    reports.load()
  }, [reports, count])
  const state = reports.state.value
  if (state.value)
    return (
      <>
        {state.value.reports.map((report) => (
          <ReportText key={report.documentId} report={report} />
        ))}
      </>
    )
  return state.status === 'failed' ? <Failed failure={state.failure} onRetry={reports.load} /> : <Skeleton lines={5} />
}
