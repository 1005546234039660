import { RotateCw } from 'lucide'
import { EVENT_TYPES, TEST_EVENT_TYPE } from '../../../domain/webhooks/eventTypes.ts'
import type { DeliveryView } from '../../../protocol/integrators.ts'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { templates, words } from '../words.ts'
import { createDeliveries } from './deliveriesModel.ts'
import { ReplaySince } from './ReplaySince.tsx'

const KIND = { pending: 'warn', delivered: 'ok', failed: 'danger' } as const
/** The browser's list knows no empty value for « all »: that is the absence of a choice. */
const EVERY = 'every'

export function Deliveries({ endpointId, enabled }: { endpointId: string; enabled: boolean }) {
  const model = useModel(() => createDeliveries(endpointId))
  const state = model.log.value
  const deliveries = state.value?.deliveries
  const types = [EVERY, ...EVENT_TYPES, TEST_EVENT_TYPE]
  return (
    <section class="stack" aria-label={t(words.deliveries)}>
      <h4>{t(words.deliveries)}</h4>
      <Select
        label={t(words.filter)}
        options={types.map((type) => ({ value: type, label: type === EVERY ? t(words.allTypes) : type }))}
        value={model.type.value === '' ? EVERY : model.type.value}
        onValue={(type) => {
          model.type.value = type === EVERY ? '' : type
        }}
      />
      {enabled && <ReplaySince endpointId={endpointId} onQueued={model.load} />}
      {model.failure.value && <Failed failure={model.failure.value} />}
      {!deliveries &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {deliveries?.length === 0 && <p class="muted">{t(words.noDeliveries)}</p>}
      {deliveries && deliveries.length > 0 && (
        <div>
          {deliveries.map((delivery) => (
            <Delivery
              key={delivery.id}
              delivery={delivery}
              {...(enabled ? { onReplay: () => model.replay(delivery.id) } : {})}
            />
          ))}
        </div>
      )}
    </section>
  )
}

function Delivery({ delivery, onReplay }: { delivery: DeliveryView; onReplay?: () => void }) {
  const { type, state, createdAt, attempts, nextAttemptAt, webhookId } = delivery
  return (
    <details class="delivery">
      <summary>
        <code>{type}</code>
        <span class="muted small">{format.dateTime(createdAt)}</span>
        <span class="muted small">{fill(templates.attempts, { count: attempts.length })}</span>
        <Tag kind={KIND[state]}>{t(words[state])}</Tag>
      </summary>
      <div class="delivery-attempts">
        <p class="small">
          webhook-id <code>{webhookId}</code>
        </p>
        {attempts.length === 0 && <p class="muted small">{t(words.noAttempt)}</p>}
        {attempts.map((attempt) => (
          <div key={attempt.at}>
            <p class="small">
              {format.dateTime(attempt.at)}
              {' · '}
              <strong>
                {attempt.status ?? `${t(words.noAnswer)}${attempt.error === null ? '' : ` (${attempt.error})`}`}
              </strong>
              {' · '}
              {attempt.durationMs}
              {'\u202fms'}
            </p>
            {attempt.excerpt !== '' && <pre>{attempt.excerpt}</pre>}
          </div>
        ))}
        {nextAttemptAt !== null && (
          <p class="muted small">{fill(templates.next, { at: format.dateTime(nextAttemptAt) })}</p>
        )}
        {onReplay && (
          <div>
            <Button variant="ghost" icon={RotateCw} onPress={onReplay}>
              {t(words.replay)}
            </Button>
          </div>
        )}
      </div>
    </details>
  )
}
