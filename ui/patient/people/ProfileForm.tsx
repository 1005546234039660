import type { ComponentChildren } from 'preact'
import { countriesIn } from '../../../domain/intake/countries.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/DateField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { locale, t } from '../../i18n/locale.ts'
import type { ProfileField } from './deriveProfile.ts'
import './People.css'
import type { ProfileModel } from './profileModel.ts'
import { SexField } from './SexField.tsx'
import { relationWords, words } from './words.ts'

const RELATIONS = ['spouse', 'child', 'parent', 'other'] as const

/** Every field of a profile (product.md 7). Whoever goes back leaves what is kept as it was. */
export function ProfileForm({ model, onBack }: { model: ProfileModel; onBack: () => void }) {
  const draft = model.draft.value
  const refused = model.refused.value
  const failure = model.failure.value
  const field = (name: ProfileField, optional = true) => {
    const fault = model.faults.value[name]
    return {
      label: t(words[name]),
      name,
      optional,
      value: draft[name],
      onValue: (typed: string) => model.change(name, typed),
      error: fault ? t(fault) : refused[name],
    }
  }
  const birthDate = field('birthDate', false)
  const sex = field('sex', false)
  return (
    <Form class="profile-form" onSubmit={model.submit}>
      {model.recalled && <Alert>{t(words.draftKept)}</Alert>}
      <p class="muted">{t(words.why)}</p>
      <Group title={t(words.identity)}>
        {model.isNew && (
          <Select
            {...field('relation', false)}
            options={RELATIONS.map((value) => ({ value, label: t(relationWords[value]) }))}
            value={RELATIONS.find((relation) => relation === draft.relation) ?? ''}
          />
        )}
        <TextField {...field('lastName', false)} maxLength={200} autoComplete={model.isNew ? 'off' : 'family-name'} />
        <TextField {...field('firstName', false)} maxLength={200} autoComplete={model.isNew ? 'off' : 'given-name'} />
        <SexField value={sex.value} onValue={sex.onValue} error={sex.error} />
        <DateField
          label={birthDate.label}
          name="birthDate"
          birth
          typed={birthDate.value}
          onTyped={birthDate.onValue}
          error={birthDate.error}
          autoComplete={model.isNew ? 'off' : 'bday'}
        />
        {model.asksProfession.value && <TextField {...field('profession')} maxLength={200} autoComplete="off" />}
      </Group>
      <Group title={t(words.contact)}>
        <TextField {...field('address')} maxLength={200} autoComplete="street-address" />
        <TextField {...field('postcode')} maxLength={12} autoComplete="postal-code" autoCapitalize="characters" />
        <TextField {...field('city')} maxLength={200} autoComplete="address-level2" />
        <Select
          {...field('country')}
          options={countriesIn(locale.value).map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.country}
          autoComplete="country"
        />
        <TextField {...field('phone')} type="tel" inputMode="tel" autoComplete="tel" maxLength={40} />
      </Group>
      <Group title={t(words.health)}>
        <TextField {...field('weightKg')} inputMode="decimal" autoComplete="off" unit="kg" maxLength={8} />
        <TextField {...field('heightCm')} inputMode="decimal" autoComplete="off" unit="cm" maxLength={8} />
        <TextArea {...field('allergies')} />
        <TextArea {...field('antecedents')} hint={t(words.antecedentsHint)} />
        <TextArea {...field('treatments')} />
      </Group>
      {failure && Object.keys(refused).length === 0 && <Failed failure={failure} />}
      <div class="stack">
        <Button type="submit" wide busy={model.sending.value}>
          {t(words.validate)}
        </Button>
        <Button
          variant="ghost"
          wide
          onPress={() => {
            model.discard()
            onBack()
          }}
        >
          {t(words.back)}
        </Button>
      </div>
    </Form>
  )
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
