import type { AddedStepId } from '../../../../domain/intake/answers.ts'
import type { Ask } from '../../../../domain/intake/script.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { DateField } from '../../../components/DateField.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { t } from '../../../i18n/locale.ts'
import { parseTypedDate } from '../../../lib/typedDate.ts'
import { parseMeasure } from '../../../lib/typedMeasure.ts'
import { errorOf } from './errorOf.ts'
import type { IntakeModel } from './intakeModel.ts'
import { words } from './intakeWords.ts'

type AddedControlProps = { ask: Ask; step: AddedStepId; model: IntakeModel; now: ConsultationView }

/** The control of a question that only the pathway asks. */
export function AddedControl({ ask, step, model, now }: AddedControlProps) {
  const error = errorOf(model.refusal.value, model.failure.value)
  const label = t(ask.text)
  const answered = now.answers[step]
  if (ask.kind === 'choice' || ask.kind === 'boolean') {
    const options =
      ask.kind === 'boolean'
        ? [
            { value: 'yes', label: t(words.yes) },
            { value: 'no', label: t(words.no) },
          ]
        : (ask.options ?? []).map((value, at) => ({
            value,
            label: t(ask.optionLabels?.[at] ?? { fr: value, en: value }),
          }))
    const chosen = typeof answered === 'boolean' ? (answered ? 'yes' : 'no') : answered
    return (
      <Choices
        label={label}
        labelHidden
        column={ask.kind === 'choice'}
        options={options}
        value={typeof chosen === 'string' ? chosen : undefined}
        onChoose={(value) => model.answer(step, ask.kind === 'boolean' ? value === 'yes' : value)}
        error={error}
      />
    )
  }
  const typed = model.typedOf(step)
  const onValue = (text: string) => model.onType(step, text)
  const value = () => {
    if (ask.kind === 'number') return parseMeasure(typed)
    const day = ask.kind === 'date' ? parseTypedDate(typed) : undefined
    return day?.ok ? day.value : typed
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        model.answer(step, value())
      }}
    >
      {ask.kind === 'date' ? (
        <DateField label={label} typed={typed} onTyped={onValue} error={error} />
      ) : ask.kind === 'number' ? (
        <TextField
          label={label}
          value={typed}
          onValue={onValue}
          error={error}
          inputMode="decimal"
          autoComplete="off"
          {...(ask.unit === undefined ? {} : { unit: ask.unit })}
        />
      ) : (
        <TextArea label={label} value={typed} onValue={onValue} error={error} maxLength={10_000} />
      )}
      <Button type="submit" wide busy={model.sending.value === step}>
        {t(words.next)}
      </Button>
    </form>
  )
}
