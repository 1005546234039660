import { useEffect, useRef } from 'preact/hooks'
import { DOCTOR_TITLES, SPOKEN_LANGUAGES } from '../../../domain/people/doctorProfile.ts'
import { SPECIALTIES, type Specialty } from '../../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { locale, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { type DoctorForm, TEXT_FIELDS } from './doctorForm.ts'
import type { DoctorsModel } from './doctorsModel.ts'
import { words } from './words.ts'

type DoctorFieldsProps = { model: DoctorsModel; form: DoctorForm; title: string }

const TITLES = DOCTOR_TITLES.map((value) => ({ value, words: words[value] }))
const HINTS: Partial<Record<(typeof TEXT_FIELDS)[number], keyof typeof words>> = { address: 'addressHint' }

const languageName = (code: string) => new Intl.DisplayNames([locale.value], { type: 'language' }).of(code) ?? code

/** A doctor's profile, to be written or corrected. */
export function DoctorFields({ model, form, title }: DoctorFieldsProps) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector('select')?.focus()
  }, [])
  const draft = form.draft.value
  const failure = form.failure.value
  const named = ['title', 'specialty', 'languages', ...TEXT_FIELDS].some((field) => form.errorOf(field) !== undefined)
  const specialties: { value: Specialty; label: string }[] = SPECIALTIES.map((value) => ({
    value,
    label: t(SPECIALTY_LABELS[value]),
  }))
  return (
    <Card as="section" label={title}>
      <h3>{title}</h3>
      <form
        ref={element}
        class="administrator-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.save().then(() => focusFirstError(element.current))
        }}
      >
        <div class="form-pair">
          <Select
            label={t(words.titleField)}
            options={TITLES.map(({ value, words: name }) => ({ value, label: t(name) }))}
            value={TITLES.find(({ value }) => value === draft.title)?.value ?? ''}
            onValue={(value) => form.set('title', value)}
            error={form.errorOf('title')}
          />
          <Select
            label={t(words.specialty)}
            options={specialties}
            value={specialties.find(({ value }) => value === draft.specialty)?.value ?? ''}
            onValue={(value) => form.set('specialty', value)}
            error={form.errorOf('specialty')}
          />
        </div>
        <div class="form-pair">
          {TEXT_FIELDS.map((field) => {
            const hint = HINTS[field]
            return (
              <TextField
                key={field}
                label={t(words[field])}
                hint={hint && t(words[hint])}
                optional={field === 'finess'}
                inputMode={field === 'rpps' || field === 'finess' ? 'numeric' : 'text'}
                type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
                autoComplete="off"
                maxLength={300}
                value={draft[field]}
                onValue={(value) => form.set(field, value)}
                error={form.errorOf(field)}
              />
            )
          })}
        </div>
        <fieldset class="administrator-choices">
          <legend>{t(words.languages)}</legend>
          {SPOKEN_LANGUAGES.map((code, at) => (
            <Checkbox
              key={code}
              checked={draft.languages.includes(code)}
              onChecked={(chosen) => form.choose(code, chosen)}
              error={at === 0 ? form.errorOf('languages') : undefined}
            >
              {languageName(code)}
            </Checkbox>
          ))}
        </fieldset>
        {failure && !named && <Failed failure={failure} />}
        <div class="row">
          <Button type="submit" busy={model.busy.value}>
            {t(form.id === null ? words.sendInvitation : words.save)}
          </Button>
          <Button variant="ghost" onPress={model.close}>
            {t(words.cancel)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
