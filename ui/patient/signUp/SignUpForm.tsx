import { SIGN_UP_WORDS } from '../../../domain/people/signUpWords.ts'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { SexField } from '../people/SexField.tsx'
import { Agreements } from './Agreements.tsx'
import type { SignUpField } from './deriveSignUp.ts'
import type { SignUpModel } from './signUpModel.ts'
import { faultWords, templates, words } from './words.ts'

export function SignUpForm({ model, example }: { model: SignUpModel; example: string }) {
  const draft = model.draft.value
  const faults = model.faults.value
  const refused = model.refused.value
  const failure = model.failure.value
  const errorOf = (field: SignUpField) => {
    const fault = faults[field]
    if (fault === 'malformed') return t(SIGN_UP_WORDS[field])
    return fault ? t(faultWords[fault]) : refused[field]
  }
  const text = (field: Exclude<SignUpField, 'sex' | 'acceptsTerms' | 'consentsToHealthData'>) => ({
    label: t(words[field]),
    name: field,
    value: draft[field],
    onValue: (typed: string) => model.change(field, typed),
    error: errorOf(field),
    maxLength: 200,
  })
  return (
    <Form class="stack" onSubmit={model.submit}>
      <TextField
        {...text('memberNumber')}
        hint={fill(templates.memberNumberHint, { example })}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <TextField {...text('lastName')} autoComplete="family-name" autoCapitalize="words" />
      <TextField {...text('firstName')} autoComplete="given-name" autoCapitalize="words" />
      <SexField value={draft.sex} onValue={(sex) => model.change('sex', sex)} error={errorOf('sex')} />
      <DateField
        label={t(words.birthDate)}
        name="birthDate"
        birth
        autoComplete="bday"
        typed={draft.birthDate}
        onTyped={(typed) => model.change('birthDate', typed)}
        error={errorOf('birthDate')}
      />
      <p class="muted small">{t(words.adults)}</p>
      <TextField {...text('postcode')} autoComplete="postal-code" autoCapitalize="characters" />
      <TextField {...text('city')} autoComplete="address-level2" autoCapitalize="words" />
      <TextField {...text('phone')} type="tel" inputMode="tel" autoComplete="tel" />
      <TextField
        {...text('email')}
        hint={t(words.emailHint)}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
      />
      <Agreements given={draft} onGive={model.change} errorOf={errorOf} />
      {failure && Object.keys(refused).length === 0 && <Failed failure={failure} />}
      <Button type="submit" wide busy={model.sending.value}>
        {t(words.validate)}
      </Button>
    </Form>
  )
}
