import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { formFaultText } from '../../../domain/pathway/formWords.ts'
import { Button } from '../../components/Button.tsx'
import { stepText } from '../../components/Progress.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import '../../pathway/Steps.css'
import './Form.css'
import { words as common } from '../../pathway/words.ts'
import type { FormModel } from './formModel.ts'
import { formWords as words } from './formWords.ts'
import { QuestionField } from './QuestionField.tsx'

type FormStepsProps = { model: FormModel; busy?: boolean; onSave: () => void; children?: ComponentChildren }

/** The form, one step at a time, and on the last one the note for whoever sees the patient next. */
export function FormSteps({ model, busy, onSave, children }: FormStepsProps) {
  const root = useRef<HTMLDivElement>(null)
  const step = model.step.value
  const refusals = model.refusals.value
  const begun = useRef(refusals)
  // With what is missing, not after it: a press that follows at once is not taken by another field.
  useLayoutEffect(() => {
    if (refusals === begun.current) return
    const field = root.current?.querySelector('[aria-invalid="true"]')
    if (field instanceof HTMLElement) field.focus()
  }, [refusals])
  if (!step) return null
  const { number, of } = model.place.value
  const last = model.isLast.value
  const faults = model.shownFaults.value
  const onward = () => {
    if (last) onSave()
    else if (model.next()) root.current?.querySelector<HTMLElement>('h4')?.focus()
  }
  return (
    <div class="form-steps" ref={root}>
      <div>
        <p class="small muted">{stepText(number, of)}</p>
        <h4 class="title" tabIndex={-1}>
          {t(step.title)}
        </h4>
      </div>
      {step.questions.map((question) => {
        const fault = faults.get(question.id)
        return (
          <QuestionField
            key={question.id}
            question={question}
            model={model}
            error={fault ? t(formFaultText(fault)) : undefined}
          />
        )
      })}
      {last && (
        <TextArea
          label={t(words.note)}
          hint={t(words.noteHint)}
          optional
          value={model.draft.value.note}
          onValue={model.writeNote}
          maxLength={10_000}
        />
      )}
      {children}
      <div class="pathway-steps">
        {number > 1 && (
          <Button variant="ghost" onPress={model.back}>
            {t(common.previous)}
          </Button>
        )}
        <Button wide busy={busy ?? false} onPress={onward}>
          {t(last ? words.save : common.next)}
        </Button>
      </div>
    </div>
  )
}
