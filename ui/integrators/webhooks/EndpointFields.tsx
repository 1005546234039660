import type { ComponentChildren } from 'preact'
import { EVENT_TYPES } from '../../../domain/webhooks/eventTypes.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { words } from '../words.ts'
import type { EndpointForm } from './endpointForm.ts'

type EndpointFieldsProps = {
  form: EndpointForm
  onSend: () => Promise<void>
  /** The buttons. */
  children: ComponentChildren
}

/** The form of an endpoint, a new one or one that is changed. */
export function EndpointFields({ form, onSend, children }: EndpointFieldsProps) {
  const tried = form.tried.value
  const chosen = form.events.value
  const all = chosen.includes('*')
  return (
    <Form class="administrator-form" onSubmit={onSend}>
      <TextField
        label={t(words.url)}
        hint={t(words.urlHint)}
        placeholder="https://"
        autoCapitalize="off"
        maxLength={2048}
        value={form.url.value}
        onValue={(value) => {
          form.url.value = value
          form.failure.value = undefined
        }}
        error={tried && form.url.value.trim() === '' ? t(words.urlHint) : form.urlError()}
      />
      <fieldset class="administrator-choices">
        <legend>{t(words.events)}</legend>
        <Checkbox
          checked={all}
          onChecked={form.chooseAll}
          error={tried && chosen.length === 0 ? t(words.eventsMissing) : undefined}
        >
          {t(words.allEvents)}
        </Checkbox>
        {!all &&
          EVENT_TYPES.map((type) => (
            <Checkbox key={type} checked={chosen.includes(type)} onChecked={(is) => form.choose(type, is)}>
              <code>{type}</code>
            </Checkbox>
          ))}
      </fieldset>
      {form.failure.value && form.urlError() === undefined && <Failed failure={form.failure.value} />}
      <div class="row">{children}</div>
    </Form>
  )
}
