import { History } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Course } from '../../../domain/pathway/document.ts'
import type { FormView } from '../../../protocol/pathwayForm.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createCareForm } from './careFormModel.ts'
import { Evolution } from './Evolution.tsx'
import './Form.css'
import { FormSteps } from './FormSteps.tsx'
import { templates, formWords as words } from './formWords.ts'

/** What the last doctor wrote for this one; older notes are there when they are wanted. */
function Notes({ earlier }: Pick<FormView, 'earlier'>) {
  const [last, ...older] = earlier.filter(({ note }) => note !== '').toReversed()
  if (!last) return null
  return (
    <>
      <Note form={last} />
      {older.length > 0 && (
        <details class="form-notes">
          <summary>{fill(templates.olderNotes, { count: older.length })}</summary>
          <div class="stack">
            {older.map((form) => (
              <Note key={`${form.consultationId}${form.doctorName}`} form={form} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function Note({ form: { doctorName, at, note } }: { form: FormView['earlier'][number] }) {
  return (
    <Alert title={fill(templates.noteOf, { name: doctorName, at: format.dateTime(at) })}>
      <span class="form-note">{note}</span>
    </Alert>
  )
}

/** Beside the thread: what earlier doctors wrote and how it evolved, then this consultation's form. */
export function PathwayForm({
  consultationId,
  course,
}: {
  consultationId: string
  course: Pick<Course, 'id' | 'title'>
}) {
  const care = useModel(() => createCareForm(consultationId, course.id))
  useEffect(() => {
    care.load()
  }, [care])
  const state = care.view.value
  const view = state.value
  const model = care.model.value
  // A pathway without a form has nothing to fill in.
  if (state.status === 'failed' && state.failure.kind === 'problem' && state.failure.problem.status === 404) return null
  return (
    <section class="pathway-form" aria-labelledby="pathway-form-title">
      <h3 id="pathway-form-title">{fill(templates.title, { title: t(course.title) })}</h3>
      {!view && (state.status === 'failed' ? <Failed failure={state.failure} onRetry={care.load} /> : <Skeleton />)}
      {view && <Notes earlier={view.earlier} />}
      {view && <Evolution view={view} />}
      {model && (
        <>
          {model.last && Object.keys(model.draft.value.answers).length === 0 && (
            <Button variant="ghost" icon={History} onPress={model.startFromLast}>
              {t(words.startFromLast)}
            </Button>
          )}
          <FormSteps model={model} busy={care.saving.value} onSave={care.save}>
            {care.failure.value && <Failed failure={care.failure.value} />}
            {care.savedAt.value && (
              <Alert kind="ok" live="status">
                {fill(templates.saved, { at: format.hour(care.savedAt.value) })}
              </Alert>
            )}
          </FormSteps>
        </>
      )}
    </section>
  )
}
