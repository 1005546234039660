import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { Agreements } from '../signUp/Agreements.tsx'
import { faultWords, words as signUpWords } from '../signUp/words.ts'
import type { SpaceField, SpaceFormModel } from './spaceFormModel.ts'

const FAULTS = {
  email: faultWords['email-malformed'],
  birthDate: faultWords['date-incomplete'],
  acceptsTerms: faultWords['not-accepted'],
  consentsToHealthData: faultWords['not-accepted'],
}

type SpaceFormProps = { model: SpaceFormModel; emailHint: string; action: string }

export function SpaceForm({ model, emailHint, action }: SpaceFormProps) {
  const draft = model.draft.value
  const refused = model.refused.value
  const failure = model.failure.value
  const errorOf = (field: SpaceField) => (model.faults.value.has(field) ? t(FAULTS[field]) : refused[field])
  return (
    <Form class="stack" onSubmit={model.submit}>
      <TextField
        label={t(signUpWords.email)}
        name="email"
        hint={emailHint}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        maxLength={200}
        value={draft.email}
        onValue={(typed) => model.change('email', typed)}
        error={errorOf('email')}
      />
      {model.asksBirthDate && (
        <DateField
          label={t(signUpWords.birthDate)}
          name="birthDate"
          birth
          autoComplete="bday"
          typed={draft.birthDate}
          onTyped={(typed) => model.change('birthDate', typed)}
          error={errorOf('birthDate')}
        />
      )}
      <Agreements given={draft} onGive={model.change} errorOf={errorOf} />
      {failure && Object.keys(refused).length === 0 && <Failed failure={failure} />}
      <Button type="submit" wide busy={model.sending.value}>
        {action}
      </Button>
    </Form>
  )
}
