import { useRef } from 'preact/hooks'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { CallSlot } from '../../../call/CallSlot.tsx'
import { focusOn } from '../../../lib/focus.ts'
import { useModel } from '../../../lib/useModel.ts'
import { Composer } from '../../../thread/Composer.tsx'
import { Connection } from '../Connection.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { createComposer } from './composerModel.ts'
import { DoctorPresence } from './DoctorPresence.tsx'
import { ThreadLines } from './ThreadLines.tsx'
import { YourDoctor } from './YourDoctor.tsx'

/** The conversation, who is on the other side of it, and the composer. */
export function Thread({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const toEnd = useRef(() => {})
  return (
    <>
      <div class="question-call">
        <CallSlot
          room={question.room}
          side="patient"
          consultationId={question.id}
          otherName={now.doctor?.name ?? ''}
          onChat={() => focusOn(document.querySelector('.question-answer textarea'))}
        />
      </div>
      <div>
        <div class="your-doctor">
          <YourDoctor now={now} />
        </div>
        <ThreadLines
          question={question}
          now={now}
          onReady={(way) => {
            toEnd.current = way
          }}
        />
      </div>
      <div class="question-answer question-answer--composer">
        <DoctorPresence question={question} now={now} />
        <Connection question={question} />
        <Answer question={question} onSent={() => toEnd.current()} />
      </div>
    </>
  )
}

function Answer({ question, onSent }: { question: QuestionModel; onSent: () => void }) {
  const model = useModel(() => createComposer(question))
  return (
    <Composer
      text={model.text.value}
      onText={model.onType}
      files={model.files}
      onSend={() => {
        model.send()
        onSent()
      }}
    />
  )
}
