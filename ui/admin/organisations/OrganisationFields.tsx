import { useEffect, useRef } from 'preact/hooks'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Field } from '../../components/Field.tsx'
import { Form } from '../../components/Form.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import type { OrganisationDraft, OrganisationForm } from './organisationForm.ts'
import type { OrganisationsModel } from './organisationsModel.ts'
import { words } from './words.ts'

type OrganisationFieldsProps = { model: OrganisationsModel; form: OrganisationForm; title: string }

/** An organisation, to be added or changed. */
export function OrganisationFields({ model, form, title }: OrganisationFieldsProps) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector('input')?.focus()
  }, [])
  const draft = form.draft.value
  const failure = form.failure.value
  const named = [...Object.keys(draft), 'logo'].some((field) => form.errorOf(field) !== undefined)
  const field = (name: keyof OrganisationDraft) => ({
    value: draft[name],
    onValue: (typed: string) => form.set(name, typed),
    error: form.errorOf(name),
  })
  const hasLogo = form.logo.value === undefined ? (form.of?.logo ?? null) !== null : form.logo.value !== null
  return (
    <Card as="section" label={title}>
      <h3>{title}</h3>
      <Form class="administrator-form" onSubmit={model.save}>
        {!form.of && (
          <TextField label={t(words.id)} hint={t(words.idHint)} autoCapitalize="off" maxLength={40} {...field('id')} />
        )}
        <TextField label={t(words.name)} autoComplete="off" maxLength={100} {...field('name')} />
        <TextArea label={t(words.rule)} hint={t(words.ruleHint)} optional {...field('memberNumberRule')} />
        <TextArea label={t(words.examples)} hint={t(words.examplesHint)} {...field('memberNumberExamples')} />
        <TextField
          label={t(words.contact)}
          hint={t(words.contactHint)}
          optional
          type="email"
          autoComplete="off"
          maxLength={254}
          {...field('technicalContact')}
        />
        <TextArea label={t(words.origins)} hint={t(words.originsHint)} optional {...field('origins')} />
        <TextField
          label={t(words.colour)}
          hint={t(words.colourHint)}
          optional
          autoCapitalize="off"
          maxLength={20}
          {...field('colour')}
        />
        <Field label={t(words.logo)} hint={t(words.logoHint)} optional error={form.errorOf('logo')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="file"
              accept="image/png,image/jpeg"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file) form.chooseLogo(file)
              }}
            />
          )}
        </Field>
        {hasLogo && (
          <div>
            <LinkButton onPress={form.removeLogo}>{t(words.logoRemove)}</LinkButton>
          </div>
        )}
        {failure && !named && <Failed failure={failure} />}
        <div class="row">
          <Button type="submit" busy={model.busy.value}>
            {t(form.of ? words.save : words.add)}
          </Button>
          <Button variant="ghost" onPress={model.close}>
            {t(words.cancel)}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
