import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import { Connection } from './Connection.tsx'
import { createComposer, MESSAGE_MAX_CHARACTERS } from './composerModel.ts'
import type { QuestionModel } from './questionModel.ts'
import { ThreadLines } from './ThreadLines.tsx'
import { words } from './threadWords.ts'

/** How far from the end, in pixels, somebody still counts as reading the end. */
const NEAR_END_PX = 240

/** The conversation: new lines come into view for who reads the end, and leave alone who reads above. */
export function Thread({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const end = useRef<HTMLDivElement>(null)
  const count = question.entries.value.length + question.outgoing.value.length
  const first = useRef(true)
  useEffect(() => {
    const page = document.documentElement
    const near = page.scrollHeight - page.scrollTop - page.clientHeight < NEAR_END_PX + 160
    if (first.current || near) end.current?.scrollIntoView({ block: 'end' })
    first.current = false
  }, [count])
  return (
    <>
      <div>
        <ThreadLines question={question} now={now} />
        <div ref={end} class="thread-end" />
      </div>
      <div class="question-answer question-answer--composer">
        <Connection question={question} />
        <Composer question={question} />
      </div>
    </>
  )
}

function Composer({ question }: { question: QuestionModel }) {
  const model = useMemo(() => createComposer(question), [question])
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        model.send()
      }}
    >
      <TextArea
        label={t(words.message)}
        placeholder={t(words.message)}
        compact
        value={model.text.value}
        onValue={model.onType}
        maxLength={MESSAGE_MAX_CHARACTERS}
        onEnter={model.send}
      />
      <Button type="submit">{t(words.send)}</Button>
    </form>
  )
}
