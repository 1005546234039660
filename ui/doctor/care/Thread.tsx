import { MessageCircle, Send } from 'lucide'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Bubble } from '../../components/Bubble.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import { Attachment } from './Attachment.tsx'
import type { Care } from './careModel.ts'
import { careWords as words } from './careWords.ts'

const NEAR_END_PX = 120

export function Thread({ care }: { care: Care | undefined }) {
  if (!care)
    return (
      <Empty icon={MessageCircle} title={t(words.none)}>
        {t(words.noneLead)}
      </Empty>
    )
  return <OpenThread key={care.id} care={care} />
}

function OpenThread({ care }: { care: Care }) {
  const log = useRef<HTMLDivElement>(null)
  const near = useRef(true)
  const { room } = care
  const consultation = room.consultation.value
  const entries = room.entries.value
  const outgoing = room.outgoing.value
  const state = consultation?.state
  const open = state === 'taken' || state === 'active'
  const asking = care.asking.value

  useLayoutEffect(() => {
    if (near.current && log.current) log.current.scrollTop = log.current.scrollHeight
  }, [entries, outgoing])

  // A warning that appears, or a composer that grows, takes its room from the log: its end stays in sight.
  useEffect(() => {
    const element = log.current
    if (!element) return
    const resized = new ResizeObserver(() => {
      if (near.current) element.scrollTop = element.scrollHeight
    })
    resized.observe(element)
    return () => resized.disconnect()
  }, [])

  return (
    <div class="thread">
      <div class="thread-head">
        <h2>
          {consultation?.patient.firstName} {consultation?.patient.lastName}
        </h2>
        {open && (
          <>
            <Button variant="ghost" onPress={() => care.ask('release')}>
              {t(words.release)}
            </Button>
            <Button variant="ghost" onPress={() => care.ask('end')}>
              {t(words.endVerb)}
              <span class="visually-hidden"> {t(words.endWhat)}</span>
            </Button>
          </>
        )}
      </div>
      <div
        ref={log}
        class="thread-log"
        role="log"
        aria-label={t(words.thread)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          near.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX
        }}
      >
        {entries.map((entry) => (
          <Bubble
            key={entry.seq}
            from={entry.from === 'bot' ? 'system' : entry.from}
            mine={entry.from === 'doctor'}
            at={entry.at}
            {...(entry.from === 'doctor' ? { delivery: 'sent' as const } : {})}
            {...(entry.from === 'patient' && consultation ? { author: consultation.patient.firstName } : {})}
          >
            {entry.text}
            {entry.attachment && <Attachment consultationId={care.id} file={entry.attachment} />}
          </Bubble>
        ))}
        {outgoing.map((item) => (
          <Bubble
            key={item.key}
            from="doctor"
            mine
            at={item.at}
            delivery={item.state}
            reason={item.reason}
            onRetry={() => room.retry(item.key)}
            onDiscard={() => room.discard(item.key)}
          >
            {item.text}
          </Bubble>
        ))}
      </div>
      {state === 'taken' && <Alert kind="warn">{t(words.absent)}</Alert>}
      {open ? (
        <form
          class="thread-composer"
          onSubmit={(event) => {
            event.preventDefault()
            near.current = true
            care.say()
          }}
        >
          <TextArea
            label={t(words.message)}
            compact
            value={care.typed.value}
            onValue={care.type}
            maxLength={10_000}
            onEnter={() => {
              near.current = true
              care.say()
            }}
          />
          <Button type="submit" icon={Send}>
            {t(words.send)}
          </Button>
        </form>
      ) : (
        <Alert>{t(words.closed)}</Alert>
      )}
      <Dialog
        open={asking !== undefined}
        title={t(asking === 'release' ? words.release : words.end)}
        onClose={care.cancel}
        actions={
          <>
            <Button variant="ghost" onPress={care.cancel}>
              {t(words.cancel)}
            </Button>
            <Button busy={care.busy.value} onPress={care.confirm}>
              {t(asking === 'release' ? words.release : words.end)}
            </Button>
          </>
        }
      >
        <p>{t(asking === 'release' ? words.releaseLead : words.endLead)}</p>
        {care.failure.value && <Failed failure={care.failure.value} />}
      </Dialog>
    </div>
  )
}
