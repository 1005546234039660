import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { fill } from '../../../i18n/locale.ts'
import { Countdown } from '../../../thread/Countdown.tsx'
import { PresenceLine } from '../../../thread/PresenceLine.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { templates } from '../questionWords.ts'

/** Whether the doctor is on the page; and, for who is not connected while one waits, how long they still will. */
export function DoctorPresence({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const name = now.doctor?.name ?? ''
  if (question.connection.value !== 'open' && now.returnBy !== null)
    return <Countdown until={now.returnBy} text={(clock) => fill(templates.waitsForYou, { name, clock })} />
  return <PresenceLine presence={now.presence.doctor} name={name} />
}
