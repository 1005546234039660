import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { ProfileFields } from '../../doctorProfile/ProfileFields.tsx'
import { t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import type { DoctorForm } from './doctorForm.ts'
import type { DoctorsModel } from './doctorsModel.ts'
import { words } from './words.ts'

type DoctorFieldsProps = { model: DoctorsModel; form: DoctorForm; title: string }

/** A doctor's profile, to be written or corrected. */
export function DoctorFields({ model, form, title }: DoctorFieldsProps) {
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector('select')?.focus()
  }, [])
  const failure = form.failure.value
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
        <ProfileFields form={form} />
        {failure && !form.namesField() && <Failed failure={failure} />}
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
