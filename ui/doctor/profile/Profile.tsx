import { useEffect, useRef } from 'preact/hooks'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { Alert } from '../../components/Alert.tsx'
import { AppBar } from '../../components/AppBar.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageFooter } from '../../components/PageFooter.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { DoctorLine } from '../../doctorProfile/DoctorLine.tsx'
import { ProfileFields } from '../../doctorProfile/ProfileFields.tsx'
import type { ProfileForm } from '../../doctorProfile/profileForm.ts'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { StepUpDialog } from '../../stepUp/StepUpDialog.tsx'
import type { Session } from '../sessionModel.ts'
import { words as deskWords } from '../words.ts'
import { createProfile } from './profileModel.ts'
import { templates, words } from './words.ts'

/** The doctor's own profile, on a page beside the desk. */
export function Profile({ session }: { session: Session }) {
  const model = useModel(() => createProfile(session))
  useEffect(() => {
    model.load()
  }, [model])
  const element = useRef<HTMLFormElement>(null)
  const state = model.state.value
  const form = model.form.value
  const failure = form?.failure.value
  return (
    <>
      <AppBar title={t(words.title)} home={{ href: '/medecin', label: t(deskWords.desk) }} />
      <main class="page">
        <p>
          <a href="/medecin">{t(deskWords.toDesk)}</a>
        </p>
        <p>{t(words.lead)}</p>
        {!form &&
          (state.status === 'failed' ? (
            <Failed failure={state.failure} onRetry={model.load} />
          ) : (
            <Skeleton lines={8} />
          ))}
        {form && (
          <>
            <Preview form={form} />
            <Card as="section" label={t(words.title)}>
              <form
                ref={element}
                class="stack"
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  model.save().then(() => focusFirstError(element.current))
                }}
              >
                {model.resumed.value && <Alert live="status">{t(words.resumed)}</Alert>}
                <p class="muted small">{t(words.specialtyHint)}</p>
                <ProfileFields
                  form={form}
                  hints={{ email: fill(templates.email, { email: state.value?.signInEmail ?? '' }) }}
                />
                {failure && !form.namesField() && <Failed failure={failure} />}
                <div role="status">{model.saved.value && <Alert kind="ok">{t(words.saved)}</Alert>}</div>
                <div class="row">
                  <Button type="submit" busy={model.saving.value}>
                    {t(words.save)}
                  </Button>
                  <Button variant="ghost" onPress={model.undo}>
                    {t(words.undo)}
                  </Button>
                </div>
              </form>
            </Card>
          </>
        )}
        <StepUpDialog model={model.stepUp} onProved={model.proved} />
      </main>
      <PageFooter />
    </>
  )
}

/** As it would read with what is typed now. */
function Preview({ form }: { form: ProfileForm }) {
  const { title, firstName, lastName, specialty, rpps, address } = form.draft.value
  const known = SPECIALTIES.find((each) => each === specialty) ?? 'generalist'
  return (
    <Card as="section" label={t(words.preview)}>
      <h2>{t(words.preview)}</h2>
      <DoctorLine doctor={{ name: `${title} ${firstName} ${lastName}`, specialty: known, rpps, address }} />
      <p class="muted small">{t(words.previewLead)}</p>
    </Card>
  )
}
