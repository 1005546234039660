import { useSignal } from '@preact/signals'
import { Webhook } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { EVENT_TYPES } from '../../../domain/webhooks/eventTypes.ts'
import type { WebhookView } from '../../../protocol/integrators.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { Once } from '../Once.tsx'
import { templates, words } from '../words.ts'
import { Deliveries } from './Deliveries.tsx'
import { createWebhooks } from './webhooksModel.ts'

type Model = ReturnType<typeof createWebhooks>

export function Webhooks() {
  const model = useModel(createWebhooks)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.webhooks.value
  const webhooks = state.value?.webhooks
  const failure = model.failure.value
  return (
    <>
      <div class="stack">
        <h2 class="title">{t(words.webhooks)}</h2>
        <p class="muted">{t(words.webhooksLead)}</p>
      </div>
      {model.secret.value && (
        <Once
          secret={model.secret.value}
          onDone={() => {
            model.secret.value = undefined
          }}
        />
      )}
      {failure && model.urlError() === undefined && <Failed failure={failure} />}
      {!webhooks &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />)}
      {webhooks?.length === 0 && (
        <Empty icon={Webhook} title={t(words.noWebhooks)}>
          {t(words.noWebhooksText)}
        </Empty>
      )}
      {webhooks?.map((endpoint) => (
        <Endpoint key={endpoint.id} endpoint={endpoint} model={model} />
      ))}
      <NewEndpoint model={model} />
    </>
  )
}

function Endpoint({ endpoint, model }: { endpoint: WebhookView; model: Model }) {
  const asked = useSignal<'rotate' | 'remove' | undefined>(undefined)
  const { id, url, events, enabled, disabledReason, previousSecretUntil } = endpoint
  const close = () => {
    asked.value = undefined
  }
  const removes = asked.value === 'remove'
  return (
    <Card as="section" label={url}>
      <div class="integrators-head">
        <h3>
          <code>{url}</code>
        </h3>
        <Tag kind={enabled ? 'ok' : 'danger'}>{t(words[enabled ? 'enabled' : (disabledReason ?? 'by-owner')])}</Tag>
      </div>
      <p class="muted small">{events.includes('*') ? t(words.allEvents) : events.join(', ')}</p>
      {previousSecretUntil !== null && (
        <p class="small">{fill(templates.bothSign, { at: format.dateTime(previousSecretUntil) })}</p>
      )}
      <div class="row">
        {enabled && (
          <Button variant="ghost" onPress={() => model.test(id)}>
            {t(words.test)}
          </Button>
        )}
        <Button variant="ghost" onPress={() => (asked.value = 'rotate')}>
          {t(words.rotate)}
        </Button>
        <Button variant="ghost" onPress={() => model.turn(endpoint)}>
          {t(enabled ? words.off : words.on)}
        </Button>
        <Button variant="ghost" onPress={() => (asked.value = 'remove')}>
          {t(words.remove)}
        </Button>
      </div>
      <Deliveries endpointId={id} enabled={enabled} />
      <Dialog
        open={asked.value !== undefined}
        title={removes ? fill(templates.removeTitle, { url }) : t(words.rotate)}
        onClose={close}
        actions={
          <>
            <Button variant="ghost" onPress={close}>
              {t(words.cancel)}
            </Button>
            <Button
              variant={removes ? 'danger' : 'primary'}
              onPress={() => {
                close()
                if (removes) model.remove(id)
                else model.rotate(id)
              }}
            >
              {t(removes ? words.remove : words.rotate)}
            </Button>
          </>
        }
      >
        <p>{t(removes ? words.removeText : words.rotateText)}</p>
      </Dialog>
    </Card>
  )
}

function NewEndpoint({ model }: { model: Model }) {
  const form = useRef<HTMLFormElement>(null)
  const all = model.events.value.includes('*')
  const none = model.tried.value && model.events.value.length === 0
  return (
    <Card as="section" label={t(words.newWebhook)}>
      <h3>{t(words.newWebhook)}</h3>
      <form
        ref={form}
        class="integrators-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.add().then(() => focusFirstError(form.current))
        }}
      >
        <TextField
          label={t(words.url)}
          hint={t(words.urlHint)}
          placeholder="https://"
          autoCapitalize="off"
          maxLength={2048}
          value={model.url.value}
          onValue={(value) => {
            model.url.value = value
          }}
          error={model.tried.value && model.url.value.trim() === '' ? t(words.urlHint) : model.urlError()}
        />
        <fieldset class="integrators-choices">
          <legend>{t(words.events)}</legend>
          <Checkbox checked={all} onChecked={model.chooseAll} error={none ? t(words.eventsMissing) : undefined}>
            {t(words.allEvents)}
          </Checkbox>
          {!all &&
            EVENT_TYPES.map((type) => (
              <Checkbox
                key={type}
                checked={model.events.value.includes(type)}
                onChecked={(chosen) => model.choose(type, chosen)}
              >
                <code>{type}</code>
              </Checkbox>
            ))}
        </fieldset>
        <div>
          <Button type="submit" busy={model.busy.value}>
            {t(words.add)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
