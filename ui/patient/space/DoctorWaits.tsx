import { useEffect } from 'preact/hooks'
import { consultation } from '../../../protocol/consultation.ts'
import { Alert } from '../../components/Alert.tsx'
import { fill } from '../../i18n/locale.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'
import { useModel } from '../../lib/useModel.ts'
import { Countdown } from '../../thread/Countdown.tsx'
import { templates } from './words.ts'

/**
 * A doctor took the question while the patient is elsewhere: how long they still wait. Looking is not coming back.
 * @param doctorName of whom the list knows: another one has a window of their own
 */
export function DoctorWaits({ id, doctorName }: { id: string; doctorName: string | null }) {
  const question = useModel(() =>
    resource((signal) => api.get(`/api/consultations/${encodeURIComponent(id)}`, consultation, { signal })),
  )
  useEffect(() => {
    question.load()
  }, [question, doctorName])
  const now = question.state.value.value
  if (!now || now.returnBy === null) return null
  const name = now.doctor?.name ?? ''
  return (
    <Alert kind="warn" live="status">
      <Countdown until={now.returnBy} text={(clock) => fill(templates.doctorWaits, { name, clock })} />
    </Alert>
  )
}
