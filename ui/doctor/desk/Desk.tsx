import { KeyRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import { AlertsButton } from '../../alerts/AlertsButton.tsx'
import { CallBarSlot } from '../../call/CallBarSlot.tsx'
import { Alert } from '../../components/Alert.tsx'
import { AppBar } from '../../components/AppBar.tsx'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { announce } from '../../components/live.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { GuidanceBoxes } from '../../pathway/GuidanceBoxes.tsx'
import './Desk.css'
import { Thread } from '../care/Thread.tsx'
import { waitingCount } from '../queue/deriveQueue.ts'
import { Queue } from '../queue/Queue.tsx'
import { Record } from '../record/Record.tsx'
import { SECURITY_PATH } from '../security/path.ts'
import type { Account, Session } from '../sessionModel.ts'
import { templates, words } from '../words.ts'
import { offeredPanes, visiblePanes } from './derivePanes.ts'
import { createDesk } from './deskModel.ts'
import { useWidth } from './useWidth.ts'

const LABELS = { queue: words.paneQueue, thread: words.paneThread, record: words.paneRecord }
const CONNECTIONS = { open: words.online, connecting: words.connecting, waiting: words.offline }

export function Desk({ account, session }: { account: Account; session: Session }) {
  const model = useModel(() => createDesk(session))
  const width = useWidth()
  const care = model.care.value
  const held = model.held.value
  const visible = visiblePanes(width, model.pane.value, care !== undefined)
  const count = model.queue.value && waitingCount(model.places.value)

  useEffect(() => {
    model.load()
  }, [model])
  useEffect(() => {
    if (count !== undefined) announce(fill(templates.waitingCount, { count }))
  }, [count])

  return (
    <div class="desk">
      <AppBar
        title={account.name ?? account.email}
        subtitle={
          <>
            {model.queue.value && `${fill(templates.doctorsOnline, { count: model.queue.value.onlineDoctors })} · `}
            <span role="status">{t(CONNECTIONS[model.connection.value])}</span>
          </>
        }
        actions={
          <>
            <AlertsButton side="doctor" />
            <a class="icon-button" href={SECURITY_PATH} aria-label={t(words.security)} title={t(words.security)}>
              <Icon node={KeyRound} size={22} />
            </a>
            <Button variant="ghost" onPress={session.signOut}>
              {t(words.signOut)}
            </Button>
          </>
        }
      />
      <main class="desk-work">
        {model.connection.value === 'waiting' && <Alert kind="warn">{t(words.offlineWarning)}</Alert>}
        <GuidanceBoxes guidance={model.queue.value?.guidance ?? []} open={width !== 'narrow'} />
        {held && (
          <CallBarSlot
            key={held.id}
            room={held.room}
            side="doctor"
            consultationId={held.id}
            otherName={held.room.consultation.value?.patient.firstName ?? ''}
            kept={held.call}
            onBack={() => model.back(held)}
          />
        )}
        <div class="desk-panes" data-panes={visible.join(' ')}>
          <section class="desk-pane" hidden={!visible.includes('queue')} aria-label={t(words.paneQueue)}>
            <Queue model={model} />
          </section>
          <section class="desk-pane" hidden={!visible.includes('thread')} aria-label={t(words.paneThread)}>
            <Thread
              care={care}
              otherCall={model.otherCall.value}
              wanted={model.wanted.value}
              onRetry={model.load}
              onLeave={model.toQueue}
            />
          </section>
          <section class="desk-pane" hidden={!visible.includes('record')} aria-label={t(words.paneRecord)}>
            <Record care={care} />
          </section>
        </div>
      </main>
      {width !== 'wide' && (
        <nav class="desk-tabs" aria-label={t(words.panes)}>
          {offeredPanes(width).map((pane) => (
            <button
              key={pane}
              type="button"
              aria-pressed={visible.includes(pane)}
              onClick={() => {
                model.pane.value = pane
              }}
            >
              {t(LABELS[pane])}
            </button>
          ))}
        </nav>
      )}
    </div>
  )
}
