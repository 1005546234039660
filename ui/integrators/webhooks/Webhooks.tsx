import { Webhook } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Listed } from '../../administrator/Listed.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { words } from '../words.ts'
import { Endpoint } from './Endpoint.tsx'
import { EndpointFields } from './EndpointFields.tsx'
import { createWebhooks } from './webhooksModel.ts'

export function Webhooks() {
  const model = useModel(createWebhooks)
  useEffect(() => {
    model.load()
  }, [model])
  return (
    <>
      <Listed
        title={t(words.webhooks)}
        lead={t(words.webhooksLead)}
        model={model}
        failure={model.failure.value}
        itemsOf={({ webhooks }) => webhooks}
        empty={{ icon: Webhook, title: t(words.noWebhooks), text: t(words.noWebhooksText) }}
      >
        {(webhooks) => webhooks.map((endpoint) => <Endpoint key={endpoint.id} endpoint={endpoint} model={model} />)}
      </Listed>
      <Card as="section" label={t(words.newWebhook)}>
        <h3>{t(words.newWebhook)}</h3>
        <EndpointFields form={model.form} onSend={model.add}>
          <Button type="submit" busy={model.form.busy.value}>
            {t(words.add)}
          </Button>
        </EndpointFields>
      </Card>
    </>
  )
}
