import { CircleCheck } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { ParkedDelivery } from '../../../protocol/admin.ts'
import { Listed } from '../../administrator/Listed.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, locale, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createParked } from './parkedModel.ts'
import { whatText } from './whatWords.ts'
import { templates, words } from './words.ts'

/** Mails, events and writes that were given up after the last try. */
export function Parked() {
  const model = useModel(createParked)
  useEffect(() => {
    model.load()
  }, [model])
  const done = model.done.value
  return (
    <>
      <Listed
        title={t(words.title)}
        lead={t(words.lead)}
        model={model}
        failure={model.failure.value}
        itemsOf={({ parked }) => parked}
        empty={{ icon: CircleCheck, title: t(words.none), text: t(words.noneText) }}
      >
        {(parked) => (
          <>
            <div>
              <Button busy={model.busy.value} onPress={() => model.retry(parked.map(({ id }) => id))}>
                {t(words.retryAll)}
              </Button>
            </div>
            <ul class="stack">
              {parked.map((delivery) => (
                <Line key={delivery.id} delivery={delivery} onRetry={() => model.retry([delivery.id])} />
              ))}
            </ul>
          </>
        )}
      </Listed>
      <div role="status">{done !== undefined && <Alert kind="ok">{fill(templates.done, { count: done })}</Alert>}</div>
    </>
  )
}

function Line({ delivery: { kind, what, to, at }, onRetry }: { delivery: ParkedDelivery; onRetry: () => void }) {
  const inWords = whatText({ kind, what }, locale.value)
  return (
    <Card as="li">
      <div class="administrator-head">
        <div class="row">
          <Tag>{t(words[kind])}</Tag>
          {inWords === null ? <code>{what}</code> : <span>{inWords}</span>}
        </div>
        <Button variant="ghost" onPress={onRetry}>
          {t(words.retry)}
        </Button>
      </div>
      <p class="muted small parked-to">
        {[to, at === null ? '' : format.dateTime(at)].filter((part) => part !== '').join(' · ')}
      </p>
    </Card>
  )
}
