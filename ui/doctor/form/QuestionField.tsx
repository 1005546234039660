import { scaleBounds } from '../../../domain/pathway/checkForm.ts'
import type { FormQuestion } from '../../../domain/pathway/form.ts'
import { formAnswerText, rankText } from '../../../domain/pathway/formWords.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Choices } from '../../components/Choices.tsx'
import { DateField } from '../../components/DateField.tsx'
import { FieldError } from '../../components/Field.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, locale, t } from '../../i18n/locale.ts'
import type { FormModel } from './formModel.ts'
import { templates, formWords as words } from './formWords.ts'

type QuestionFieldProps = { question: FormQuestion; model: FormModel; error: string | undefined }

/** One question with its control, and what it was in the last form where that differs. */
export function QuestionField({ question, model, error }: QuestionFieldProps) {
  const before = model.last?.[question.id]
  const differs = model.changed.value.has(question.id) && before !== undefined
  return (
    <div class="form-question">
      <Control question={question} model={model} error={error} />
      {differs && (
        <p class="form-before small">
          {fill(templates.before, { answer: formAnswerText(question, before, locale.value) })}
        </p>
      )}
    </div>
  )
}

function Control({ question, model, error }: QuestionFieldProps) {
  const { id, kind } = question
  const { answers, typed } = model.draft.value
  const answer = answers[id]
  const hint = question.hint ? t(question.hint) : undefined
  const label = t(question.label)
  const optional = !question.required
  const options = (question.options ?? []).map(({ value, label: each }) => ({ value, label: t(each) }))
  const shown =
    typed[id] ?? (answer === undefined ? '' : formAnswerText({ id, kind, label: question.label }, answer, locale.value))
  switch (kind) {
    case 'computed':
      return <p class="form-rank">{rankText(model.teleconsultation, locale.value)}</p>
    case 'choice':
      return (
        <Choices
          label={hint ? `${label} ${hint}` : label}
          column={options.some(({ label: each }) => each.length > 24)}
          options={options}
          value={typeof answer === 'string' ? answer : undefined}
          // A second press takes an answer back where none is needed.
          onChoose={(value) => model.answer(id, optional && value === answer ? undefined : value)}
          error={error}
        />
      )
    case 'several': {
      const chosen = typeof answer === 'object' ? answer : []
      return (
        <fieldset class="form-several">
          <legend>{label}</legend>
          {hint && <p class="small muted">{hint}</p>}
          {options.map(({ value, label: each }) => (
            <Checkbox
              key={value}
              checked={chosen.includes(value)}
              onChecked={(ticked) =>
                model.answer(
                  id,
                  options
                    .map((option) => option.value)
                    .filter((one) => (one === value ? ticked : chosen.includes(one))),
                )
              }
            >
              {each}
            </Checkbox>
          ))}
          <FieldError id={`${id}-error`} error={error} />
        </fieldset>
      )
    }
    case 'scale': {
      const { minimum, maximum } = scaleBounds(question)
      return (
        <Choices
          label={`${label} ${fill(templates.scale, { minimum, maximum })}`}
          options={Array.from({ length: maximum - minimum + 1 }, (_, at) => ({
            value: String(minimum + at),
            label: String(minimum + at),
          }))}
          value={answer === undefined ? undefined : String(answer)}
          onChoose={(value) => model.answer(id, optional && value === String(answer) ? undefined : Number(value))}
          error={error}
        />
      )
    }
    case 'number':
      return (
        <TextField
          label={label}
          hint={hint}
          optional={optional}
          value={shown}
          onValue={(text) => model.type(question, text)}
          error={error}
          inputMode="decimal"
          autoComplete="off"
          {...(question.unit === undefined ? {} : { unit: question.unit })}
        />
      )
    case 'date':
      return (
        <DateField
          label={label}
          optional={optional}
          typed={shown}
          onTyped={(text) => model.type(question, text)}
          error={error}
        />
      )
    case 'text':
      return (
        <TextArea
          label={label}
          hint={hint ?? t(words.free)}
          optional={optional}
          value={typeof answer === 'string' ? answer : ''}
          onValue={(text) => model.answer(id, text === '' ? undefined : text)}
          error={error}
          maxLength={10_000}
        />
      )
  }
}
