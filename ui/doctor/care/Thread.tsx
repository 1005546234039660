import { MessageCircle, SearchX } from 'lucide'
import { useRef } from 'preact/hooks'
import { CallSlot, type OtherCall } from '../../call/CallSlot.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { focusOn } from '../../lib/focus.ts'
import { Composer } from '../../thread/Composer.tsx'
import { Countdown } from '../../thread/Countdown.tsx'
import { PresenceLine } from '../../thread/PresenceLine.tsx'
import { ThreadFile } from '../../thread/ThreadFile.tsx'
import { ThreadLog } from '../../thread/ThreadLog.tsx'
import type { Wanted } from '../desk/addressModel.ts'
import { CareDialogs } from './CareDialogs.tsx'
import type { Care } from './careModel.ts'
import { templates, careWords as words } from './careWords.ts'

type ThreadProps = {
  care: Care | undefined
  /** The call that the doctor is in elsewhere. */
  otherCall: OtherCall | undefined
  /** What became of the consultation that the address names, while none is open. */
  wanted: Wanted | undefined
  onRetry: () => void
  onLeave: () => void
}

export function Thread({ care, otherCall, ...none }: ThreadProps) {
  return care ? <OpenThread key={care.id} care={care} otherCall={otherCall} /> : <NoThread {...none} />
}

function NoThread({ wanted, onRetry, onLeave }: Omit<ThreadProps, 'care' | 'otherCall'>) {
  switch (wanted?.kind) {
    case 'opening':
      return (
        <div class="desk-failure">
          <Skeleton lines={6} />
        </div>
      )
    case 'failed':
      return (
        <div class="desk-failure">
          <Failed failure={wanted.failure} onRetry={onRetry} />
        </div>
      )
    case 'unknown':
      return (
        <Empty
          icon={SearchX}
          title={t(words.unknownConsultation)}
          action={
            <Button variant="ghost" onPress={onLeave}>
              {t(words.toQueue)}
            </Button>
          }
        >
          {t(words.unknownLead)}
        </Empty>
      )
    case undefined:
      return (
        <Empty icon={MessageCircle} title={t(words.none)}>
          {t(words.noneLead)}
        </Empty>
      )
  }
}

function OpenThread({ care, otherCall }: { care: Care; otherCall: OtherCall | undefined }) {
  const toEnd = useRef(() => {})
  const { room } = care
  const consultation = room.consultation.value
  const state = consultation?.state
  const open = state === 'taken' || state === 'active'
  const name = consultation?.patient.firstName ?? ''
  const say = () => {
    care.say()
    toEnd.current()
  }

  return (
    <div class="thread">
      <div class="thread-head">
        <h2>
          {consultation?.patient.firstName} {consultation?.patient.lastName}
        </h2>
        {consultation?.course && <Tag kind={consultation.course.tag.colour}>{t(consultation.course.tag.text)}</Tag>}
        {open && (
          <div class="thread-deeds">
            <Button variant="ghost" onPress={() => care.ask('hand-over')}>
              {t(words.handOver)}
            </Button>
            <Button variant="ghost" onPress={() => care.ask('release')}>
              {t(words.release)}
            </Button>
            <Button variant="ghost" onPress={() => care.ask('end')}>
              {t(words.endVerb)}
              <span class="visually-hidden"> {t(words.endWhat)}</span>
            </Button>
          </div>
        )}
      </div>
      {consultation?.handOvers.map((each) => (
        <Alert key={each.at} title={fill(templates.noteFrom, { from: each.from, hour: format.dateTime(each.at) })}>
          {each.note}
        </Alert>
      ))}
      <div class="thread-call">
        <CallSlot
          room={room}
          side="doctor"
          consultationId={care.id}
          otherName={name}
          onChat={() => focusOn(document.querySelector('.thread-composer textarea'))}
          kept={care.call}
          busy={otherCall}
        />
      </div>
      <ThreadLog
        room={room}
        side="doctor"
        label={t(words.thread)}
        ownName={t(words.you)}
        otherName={name}
        boxed
        open={open}
        renderFile={(file) => <ThreadFile consultationId={care.id} file={file} among={care.shownFiles} />}
        onReady={(way) => {
          toEnd.current = way
        }}
      />
      {state === 'taken' && (
        <Alert kind="warn">
          <p>{t(words.absent)}</p>
          {consultation?.returnBy && (
            <Countdown
              until={consultation.returnBy}
              text={(clock) => fill(templates.returns, { clock })}
              over={t(words.returnOver)}
            />
          )}
        </Alert>
      )}
      {open ? (
        <>
          {state === 'active' && consultation && (
            <div class="thread-presence">
              <PresenceLine presence={consultation.presence.patient} name={name} />
            </div>
          )}
          <div class="thread-composer">
            <Composer text={care.typed.value} onText={care.type} files={care.files} onSend={say} />
          </div>
        </>
      ) : (
        <Alert>{t(state === 'missed' ? words.missed : words.closed)}</Alert>
      )}
      <CareDialogs care={care} />
    </div>
  )
}
