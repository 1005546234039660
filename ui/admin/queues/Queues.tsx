import { useEffect } from 'preact/hooks'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { WatchedQueue } from '../../../protocol/admin.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useNow } from '../../lib/now.ts'
import { useModel } from '../../lib/useModel.ts'
import { totalsOf } from './deriveQueues.ts'
import './Queues.css'
import { createQueues } from './queuesModel.ts'
import { Waits } from './Waits.tsx'
import { templates, words } from './words.ts'

/** What goes on now: who waits where, who answers, and how long it took lately. */
export function Queues() {
  const model = useModel(createQueues)
  useEffect(() => model.load(), [model])
  const state = model.queues.value
  const watched = state.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      {state.status === 'failed' && <Failed failure={state.failure} onRetry={model.loadQueues} />}
      {!watched && state.status !== 'failed' && <Skeleton />}
      {watched && (
        <>
          <p class="administrator-head">
            <strong>{fill(templates.totals, totalsOf(watched.queues))}</strong>
            <span class="muted small">{fill(templates.asOf, { at: format.hour(watched.at) })}</span>
          </p>
          <ul class="queues">
            {watched.queues.map((queue) => (
              <Queue key={queue.specialty} queue={queue} />
            ))}
          </ul>
        </>
      )}
      <Waits model={model} />
    </>
  )
}

function Queue({ queue }: { queue: WatchedQueue }) {
  const { specialty, waiting, overdue, oldestAt, doctors } = queue
  const now = useNow()
  return (
    <Card as="li">
      <div class="administrator-head">
        <h3>{t(SPECIALTY_LABELS[specialty])}</h3>
        {overdue > 0 && <Tag kind="danger">{fill(templates.overdue, { count: overdue })}</Tag>}
      </div>
      <p class="queue-count">
        <strong>{waiting}</strong> {t(words.waiting)}
      </p>
      {oldestAt !== null && (
        <p class="small">
          {fill(templates.oldest, { time: format.clock(Math.max(0, now - Date.parse(oldestAt)) / 1000) })}
        </p>
      )}
      <p class="muted small">
        {doctors.length === 0
          ? t(words.nobodyOnline)
          : fill(templates.online, { count: doctors.length, names: doctors.map(({ name }) => name).join(', ') })}
      </p>
    </Card>
  )
}
