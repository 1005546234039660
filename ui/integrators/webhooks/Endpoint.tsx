import { useSignal } from '@preact/signals'
import type { WebhookView } from '../../../protocol/integrators.ts'
import { AskFirst } from '../../components/AskFirst.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Tag } from '../../components/Tag.tsx'
import { words as common } from '../../components/words.ts'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { templates, words } from '../words.ts'
import { Deliveries } from './Deliveries.tsx'
import { EndpointFields } from './EndpointFields.tsx'
import { createEndpointForm, type EndpointForm } from './endpointForm.ts'
import type { WebhooksModel } from './webhooksModel.ts'

export function Endpoint({ endpoint, model }: { endpoint: WebhookView; model: WebhooksModel }) {
  const changes = useSignal<EndpointForm | undefined>(undefined)
  const { id, url, events, enabled, disabledReason, previousSecretUntil } = endpoint
  const close = () => {
    changes.value = undefined
  }
  return (
    <Card as="section" label={url}>
      <div class="administrator-head">
        <h3>
          <code>{url}</code>
        </h3>
        <Tag kind={enabled ? 'ok' : 'danger'}>{t(words[enabled ? 'enabled' : (disabledReason ?? 'by-owner')])}</Tag>
      </div>
      <p class="muted small">{events.includes('*') ? t(words.allEvents) : events.join(', ')}</p>
      {previousSecretUntil !== null && (
        <p class="small">{fill(templates.bothSign, { at: format.dateTime(previousSecretUntil) })}</p>
      )}
      {changes.value ? (
        <Changes id={id} form={changes.value} model={model} onClose={close} />
      ) : (
        <div class="row">
          {enabled && (
            <Button variant="ghost" onPress={() => model.test(id)}>
              {t(words.test)}
            </Button>
          )}
          <Button variant="ghost" onPress={() => (changes.value = createEndpointForm({ url, events }))}>
            {t(words.change)}
          </Button>
          <AskFirst label={t(words.rotate)} text={t(words.rotateText)} onConfirmed={() => model.rotate(id)} />
          <Button variant="ghost" onPress={() => model.turn(endpoint)}>
            {t(enabled ? words.off : words.on)}
          </Button>
          <AskFirst
            label={t(words.remove)}
            title={fill(templates.removeTitle, { url })}
            text={t(words.removeText)}
            danger
            onConfirmed={() => model.remove(id)}
          />
        </div>
      )}
      <Deliveries endpointId={id} enabled={enabled} />
    </Card>
  )
}

type ChangesProps = { id: string; form: EndpointForm; model: WebhooksModel; onClose: () => void }

/** Another address or other events: the secret and the log stay. */
function Changes({ id, form, model, onClose }: ChangesProps) {
  const send = async () => {
    if (await model.change(id, form)) onClose()
  }
  return (
    <EndpointFields form={form} onSend={send}>
      <Button type="submit" busy={form.busy.value}>
        {t(words.save)}
      </Button>
      <Button variant="ghost" onPress={onClose}>
        {t(common.cancel)}
      </Button>
    </EndpointFields>
  )
}
