import { useSignal } from '@preact/signals'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import type { DoctorsForm } from '../../../domain/pathway/form.ts'
import { Alert } from '../../components/Alert.tsx'
import { LinkButton } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Tag } from '../../components/Tag.tsx'
import { FormSteps } from '../../doctor/form/FormSteps.tsx'
import { createFormModel, EMPTY_FORM } from '../../doctor/form/formModel.ts'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { GuidanceBoxes } from '../../pathway/GuidanceBoxes.tsx'
import { Markdown } from '../../pathway/Markdown.tsx'
import { Orientation } from '../../pathway/Orientation.tsx'
import { PathwayAlert } from '../../pathway/PathwayAlert.tsx'
import { words } from './words.ts'

/** The document as it will be met: by a patient on a phone, by a doctor at the desk. Nothing here is sent. */
export function Preview({ document }: { document: PathwayDocument }) {
  const side = useSignal<'patient' | 'doctor'>('patient')
  return (
    <section class="stack" aria-label={t(words.preview)}>
      <Choices
        label={t(words.preview)}
        options={[
          { value: 'patient', label: t(words.asPatient) },
          { value: 'doctor', label: t(words.asDoctor) },
        ]}
        value={side.value}
        onChoose={(chosen) => {
          side.value = chosen
        }}
      />
      {side.value === 'patient' ? <AsPatient document={document} /> : <AsDoctor document={document} />}
    </section>
  )
}

function AsPatient({ document }: { document: PathwayDocument }) {
  const { alert, orientation, waiting, title, adds } = document
  const scene = useSignal<'alert' | 'orientation' | 'waiting'>('alert')
  // The screens may be taken out of the document while they are looked at.
  const showing = scene.value === 'orientation' && orientation.length === 0 ? 'waiting' : scene.value
  return (
    <div class="phone">
      <div class="phone-screen stack">
        {showing === 'alert' && (
          <PathwayAlert
            alert={{ title: t(alert.title), text: t(alert.text), button: t(alert.button) }}
            busy={false}
            onEnter={() => {
              scene.value = 'orientation'
            }}
          />
        )}
        {showing === 'orientation' && (
          <Orientation
            key={JSON.stringify(orientation)}
            screens={orientation}
            onDone={() => {
              scene.value = 'waiting'
            }}
          />
        )}
        {showing === 'waiting' && (
          <>
            {adds.length > 0 && (
              <div>
                <p class="small muted">{t(words.addedSteps)}</p>
                <ul class="points">
                  {adds.map(({ step, text }) => (
                    <li key={step}>{t(text)}</li>
                  ))}
                </ul>
              </div>
            )}
            <p class="small muted">{t(words.whileWaiting)}</p>
            {waiting ? (
              <Alert kind="warn" title={t(title)}>
                <Markdown text={t(waiting)} />
              </Alert>
            ) : (
              <p>{t(words.noWaiting)}</p>
            )}
            <div>
              <LinkButton
                onPress={() => {
                  scene.value = 'alert'
                }}
              >
                {t(words.restart)}
              </LinkButton>
            </div>
          </>
        )}
      </div>
    </div>
  )
}

function AsDoctor({ document: { tag, guidance, form } }: { document: PathwayDocument }) {
  return (
    <div class="desk-preview stack">
      <GuidanceBoxes guidance={[{ ...guidance, tag, changedAt: null, changedBy: null }]} open />
      <div>
        <Tag kind={tag.colour}>{t(tag.text)}</Tag>
      </div>
      {form ? <Form key={JSON.stringify(form)} form={form} /> : <p class="muted">{t(words.noForm)}</p>}
    </div>
  )
}

function Form({ form }: { form: DoctorsForm }) {
  const model = useModel(() =>
    createFormModel({ form, teleconsultation: 1, last: null, start: EMPTY_FORM, onChange: () => {} }),
  )
  return <FormSteps model={model} onSave={() => model.isComplete()} />
}
