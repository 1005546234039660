import { Form } from '../components/Form.tsx'
import { TextField } from '../components/TextField.tsx'
import { t } from '../i18n/locale.ts'
import { PasskeyFailed } from '../passkeys/PasskeyFailed.tsx'
import { words as passkeyWords } from '../passkeys/words.ts'
import type { AddKeyModel } from './addKeyModel.ts'
import { words } from './words.ts'

/** The name of a key that is about to be made; the button that sends the form stands where its place has buttons. */
export function AddKeyForm({ id, model }: { id: string; model: AddKeyModel }) {
  return (
    <Form id={id} class="stack" onSubmit={model.submit}>
      <TextField
        label={t(words.name)}
        hint={t(words.nameHint)}
        name="key-name"
        maxLength={model.maxLength}
        value={model.name.value}
        onValue={model.type}
        error={model.unnamed.value ? t(words.nameMissing) : undefined}
      />
      {model.failure.value && <PasskeyFailed failure={model.failure.value} declined={passkeyWords.notMade} />}
    </Form>
  )
}
