import { Coffee, Keyboard, KeyRound, UserRound } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { QueueView } from '../../../protocol/doctor.ts'
import { AlertsButton } from '../../alerts/AlertsButton.tsx'
import { CallBarSlot } from '../../call/CallBarSlot.tsx'
import { Alert } from '../../components/Alert.tsx'
import { AppBar } from '../../components/AppBar.tsx'
import { Button, IconButton } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Icon } from '../../components/Icon.tsx'
import { announce } from '../../components/live.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { GuidanceBoxes } from '../../pathway/GuidanceBoxes.tsx'
import './Desk.css'
import { Thread } from '../care/Thread.tsx'
import { PROFILE_PATH } from '../profile/path.ts'
import { words as profileWords } from '../profile/words.ts'
import { waitingCount } from '../queue/deriveQueue.ts'
import { Queue } from '../queue/Queue.tsx'
import { queueTemplates, queueWords } from '../queue/queueWords.ts'
import { Record } from '../record/Record.tsx'
import { SECURITY_PATH } from '../security/path.ts'
import type { Account, Session } from '../sessionModel.ts'
import { ShortcutSheet } from '../shortcuts/ShortcutSheet.tsx'
import { createShortcuts } from '../shortcuts/shortcutsModel.ts'
import { words as shortcutWords } from '../shortcuts/words.ts'
import { SignOut } from '../signOut/SignOut.tsx'
import { templates, words } from '../words.ts'
import { actOn } from './actOn.ts'
import { offeredPanes, visiblePanes } from './derivePanes.ts'
import { createDesk } from './deskModel.ts'
import { useWidth } from './useWidth.ts'

const shortcutsTitle = shortcutWords.title
const LABELS = { queue: words.paneQueue, thread: words.paneThread, record: words.paneRecord }
const CONNECTIONS = { open: words.online, connecting: words.connecting, waiting: words.offline }

export function Desk({ account, session }: { account: Account; session: Session }) {
  const model = useModel(() => createDesk(session))
  const width = useWidth()
  const shortcuts = useModel(() => createShortcuts((shortcut) => actOn(model, shortcut)))
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
            {model.queue.value && `${colleagues(model.queue.value)} · `}
            <span role="status">{t(model.paused.value ? queueWords.pause : CONNECTIONS[model.connection.value])}</span>
          </>
        }
        actions={
          <>
            <button
              type="button"
              class="icon-button desk-pause"
              aria-pressed={model.paused.value}
              aria-label={t(queueWords.pause)}
              title={t(queueWords.pause)}
              onClick={() => model.pause(!model.paused.peek())}
            >
              <Icon node={Coffee} size={22} />
            </button>
            {width !== 'narrow' && (
              <IconButton
                icon={Keyboard}
                label={t(shortcutsTitle)}
                onPress={() => {
                  shortcuts.open.value = true
                }}
              />
            )}
            <AlertsButton side="doctor" />
            <a class="icon-button" href={PROFILE_PATH} aria-label={t(profileWords.title)} title={t(profileWords.title)}>
              <Icon node={UserRound} size={22} />
            </a>
            <a class="icon-button" href={SECURITY_PATH} aria-label={t(words.security)} title={t(words.security)}>
              <Icon node={KeyRound} size={22} />
            </a>
            <SignOut session={session} mine={model.mine.value} onOpen={model.openById} small={width === 'narrow'} />
          </>
        }
      />
      <main class="desk-work">
        {model.connection.value === 'waiting' && <Alert kind="warn">{t(words.offlineWarning)}</Alert>}
        {model.pauseFailure.value && <Failed failure={model.pauseFailure.value} />}
        {model.paused.value && (
          <div class="desk-paused">
            <Alert live="status">{t(queueWords.pauseOn)}</Alert>
            <Button variant="ghost" onPress={() => model.pause(false)}>
              {t(queueWords.pauseEnd)}
            </Button>
          </div>
        )}
        <GuidanceBoxes guidance={model.queue.value?.guidance} open={width !== 'narrow'} />
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
      <ShortcutSheet model={shortcuts} />
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

/** « 3 médecins en ligne, dont 1 occupé, 1 en pause ». */
function colleagues({ onlineDoctors, busyDoctors, pausedDoctors }: QueueView): string {
  return [
    fill(templates.doctorsOnline, { count: onlineDoctors }),
    ...(busyDoctors > 0 ? [fill(queueTemplates.busy, { count: busyDoctors })] : []),
    ...(pausedDoctors > 0 ? [fill(queueTemplates.paused, { count: pausedDoctors })] : []),
  ].join(', ')
}
