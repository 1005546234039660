import { useMemo, useRef } from 'preact/hooks'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Button } from '../../../components/Button.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { t } from '../../../i18n/locale.ts'
import { Connection } from '../Connection.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { words } from '../questionWords.ts'
import { createComposer, MESSAGE_MAX_CHARACTERS } from './composerModel.ts'
import { DoctorPresence } from './DoctorPresence.tsx'
import { ThreadLines } from './ThreadLines.tsx'

/** The conversation, who is on the other side of it, and the composer. */
export function Thread({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const toEnd = useRef(() => {})
  return (
    <>
      <div>
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
        <Composer question={question} onSent={() => toEnd.current()} />
      </div>
    </>
  )
}

function Composer({ question, onSent }: { question: QuestionModel; onSent: () => void }) {
  const model = useMemo(() => createComposer(question), [question])
  const send = () => {
    model.send()
    onSent()
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        label={t(words.message)}
        placeholder={t(words.message)}
        compact
        value={model.text.value}
        onValue={model.onType}
        maxLength={MESSAGE_MAX_CHARACTERS}
        onEnter={send}
      />
      <Button type="submit">{t(words.send)}</Button>
    </form>
  )
}
