import { DOCTOR_TITLES, SPOKEN_LANGUAGES } from '../../domain/people/doctorProfile.ts'
import { SPECIALTIES, type Specialty } from '../../domain/vocabulary.ts'
import { SPECIALTY_LABELS } from '../../domain/words/specialties.ts'
import { Checkbox } from '../components/Checkbox.tsx'
import { Select } from '../components/Select.tsx'
import { TextField } from '../components/TextField.tsx'
import { locale, t } from '../i18n/locale.ts'
import './ProfileFields.css'
import { type ProfileForm, TEXT_FIELDS } from './profileForm.ts'
import { words } from './words.ts'

type TextFieldName = (typeof TEXT_FIELDS)[number]
type ProfileFieldsProps = { form: ProfileForm; hints?: Partial<Record<TextFieldName, string>> }

const TITLES = DOCTOR_TITLES.map((value) => ({ value, words: words[value] }))

const languageName = (code: string) => new Intl.DisplayNames([locale.value], { type: 'language' }).of(code) ?? code

/** The fields of a doctor's profile, each with what is wrong with it beneath. */
export function ProfileFields({ form, hints }: ProfileFieldsProps) {
  const draft = form.draft.value
  const told = { address: t(words.addressHint), ...hints }
  const specialties: { value: Specialty; label: string }[] = SPECIALTIES.map((value) => ({
    value,
    label: t(SPECIALTY_LABELS[value]),
  }))
  return (
    <>
      <div class="profile-pair">
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
      <div class="profile-pair">
        {TEXT_FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(words[field])}
            hint={told[field]}
            optional={field === 'finess'}
            inputMode={field === 'rpps' || field === 'finess' ? 'numeric' : 'text'}
            type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
            autoComplete="off"
            maxLength={300}
            value={draft[field]}
            onValue={(value) => form.set(field, value)}
            error={form.errorOf(field)}
          />
        ))}
      </div>
      <fieldset class="profile-languages">
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
    </>
  )
}
