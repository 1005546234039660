import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Button } from '../../../components/Button.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { t } from '../../../i18n/locale.ts'
import { Connection } from '../Connection.tsx'
import type { QuestionModel } from '../questionModel.ts'
import { words } from '../questionWords.ts'
import { createComposer, MESSAGE_MAX_CHARACTERS } from './composerModel.ts'
import { ThreadLines } from './ThreadLines.tsx'

/** How far from the end, in pixels, somebody still counts as reading the end. */
const NEAR_END_PX = 240

/** The conversation: new lines come into view for who reads the end, and leave alone who reads above. */
export function Thread({ question, now }: { question: QuestionModel; now: ConsultationView }) {
  const { lines, toEnd } = useEndInView()
  return (
    <>
      <div ref={lines}>
        <ThreadLines question={question} now={now} />
      </div>
      <div class="question-answer question-answer--composer">
        <Connection question={question} />
        <Composer question={question} onSent={toEnd} />
      </div>
    </>
  )
}

/** Keeps the end of the page in view while the lines grow, by a message as by a picture that arrives late. */
function useEndInView() {
  const lines = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const page = document.documentElement
  const scroll = () => scrollTo(0, page.scrollHeight)
  useEffect(() => {
    const left = new AbortController()
    const onScroll = () => {
      atEnd.current = page.scrollHeight - page.scrollTop - page.clientHeight < NEAR_END_PX
    }
    addEventListener('scroll', onScroll, { signal: left.signal, passive: true })
    const growth = new ResizeObserver(() => {
      if (atEnd.current) scroll()
    })
    if (lines.current) growth.observe(lines.current)
    return () => {
      left.abort()
      growth.disconnect()
    }
  }, [])
  return {
    lines,
    toEnd() {
      atEnd.current = true
      scroll()
    },
  }
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
