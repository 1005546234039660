import { isAddedStep } from '../../../../domain/intake/answers.ts'
import { countriesIn } from '../../../../domain/intake/countries.ts'
import type { Ask } from '../../../../domain/intake/script.ts'
import { CHANNELS, SPECIALTIES } from '../../../../domain/vocabulary.ts'
import { CHANNEL_LABELS } from '../../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import { STEP_LABELS } from '../../../../domain/words/steps.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { isUnderWay } from '../../../attachments/uploads.ts'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { fill, locale, t } from '../../../i18n/locale.ts'
import { parseMeasure } from '../../../lib/typedMeasure.ts'
import type { QuestionModel } from '../questionModel.ts'
import { AddedControl } from './AddedControl.tsx'
import { symptomsLength } from './deriveIntake.ts'
import { errorOf } from './errorOf.ts'
import { FileList } from './Files.tsx'
import type { IntakeModel } from './intakeModel.ts'
import { templates, words } from './intakeWords.ts'

type AnswerProps = { ask: Ask; now: ConsultationView; model: IntakeModel; question: QuestionModel }

/** The right control for the question asked; each sends the answer by itself or by « Continuer ». */
export function AnswerControl({ ask, now, model, question }: AnswerProps) {
  const { ask: step } = ask
  if (step === 'send') return null
  if (isAddedStep(step)) return <AddedControl ask={ask} step={step} model={model} now={now} />
  const refusal = model.refusal.value
  const failure = model.failure.value
  const error = errorOf(refusal, failure)
  const label = t(ask.text)
  const typed = model.typedOf(step)
  const busy = model.sending.value === step
  const onValue = (text: string) => model.onType(step, text)
  const known = now.prompt?.step === step && now.prompt.known !== undefined && !model.editing.value
  const hint = known ? t(words.known) : undefined
  const { allergies } = now.patient
  const knownAllergies = allergies && fill(templates.allergies, { allergies: allergies.replaceAll('\n', ', ') })
  const next = (
    <Button type="submit" wide busy={busy}>
      {t(words.next)}
    </Button>
  )
  const form = (value: () => unknown, control: preact.ComponentChildren) => (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        model.answer(step, value())
      }}
    >
      {control}
      {next}
    </form>
  )

  switch (step) {
    case 'channel':
      return (
        <Choices
          label={label}
          labelHidden
          options={CHANNELS.map((value) => ({ value, label: t(CHANNEL_LABELS[value]) }))}
          value={now.answers.channel}
          onChoose={(value) => model.answer(step, value)}
          error={error}
        />
      )
    case 'interlocutor':
      return (
        <Choices
          label={label}
          labelHidden
          options={SPECIALTIES.map((value) => ({ value, label: t(SPECIALTY_LABELS[value]) }))}
          value={now.answers.interlocutor}
          onChoose={(value) => model.answer(step, value)}
          error={error}
        />
      )
    case 'pregnant':
      return (
        <Choices
          label={label}
          labelHidden
          options={[
            { value: 'yes', label: t(words.yes) },
            { value: 'no', label: t(words.no) },
          ]}
          value={now.answers.pregnant === undefined ? undefined : now.answers.pregnant ? 'yes' : 'no'}
          onChoose={(value) => model.answer(step, value === 'yes')}
          error={error}
        />
      )
    case 'symptoms': {
      const { symptomsMinCharacters: minimum } = model.limits.value
      const length = symptomsLength(typed)
      const met = length >= minimum
      const verdict = met ? fill(templates.enough, {}) : fill(templates.missing, { count: minimum - length })
      return form(
        () => typed,
        <TextArea
          label={t(STEP_LABELS.symptoms)}
          hint={t(words.draftKept)}
          value={typed}
          onValue={onValue}
          error={error}
          count={{ text: fill(templates.counter, { length, minimum }), met, verdict }}
        />,
      )
    }
    case 'treatments':
    case 'antecedents':
      return (
        <>
          {form(
            () => typed,
            <TextArea
              label={t(STEP_LABELS[step])}
              hint={[hint, step === 'antecedents' ? knownAllergies : undefined].filter(Boolean).join(' ') || undefined}
              optional
              value={typed}
              onValue={onValue}
              error={error}
            />,
          )}
          {typed.trim() === '' && (
            <Button variant="ghost" wide onPress={() => model.answer(step, '')}>
              {t(words.none)}
            </Button>
          )}
        </>
      )
    case 'weightKg':
    case 'heightCm':
      return form(
        () => parseMeasure(typed),
        <TextField
          label={t(STEP_LABELS[step])}
          hint={hint}
          value={typed}
          onValue={onValue}
          error={error}
          inputMode="decimal"
          autoComplete="off"
          unit={step === 'weightKg' ? 'kg' : 'cm'}
          maxLength={8}
        />,
      )
    case 'country':
      return form(
        () => typed || 'FR',
        <Select
          label={t(words.country)}
          options={countriesIn(locale.value).map(({ code, name }) => ({ value: code, label: name }))}
          value={typed || 'FR'}
          onValue={onValue}
          error={error}
          autoComplete="country"
        />,
      )
    case 'attachments': {
      const { attachmentsMax, attachmentMaxBytes } = model.limits.value
      const count = now.attachments.length
      return (
        <>
          <FileList
            files={model.files}
            attachments={now.attachments}
            consultationId={question.id}
            most={attachmentsMax}
            maxBytes={attachmentMaxBytes}
            onRemove={model.removeFile}
          />
          {error && (
            <p role="alert" class="field-error">
              {error}
            </p>
          )}
          <Button
            wide
            busy={busy || model.files.uploads.uploads.value.some(isUnderWay)}
            onPress={() =>
              model.answer(
                step,
                now.attachments.map(({ id }) => id),
              )
            }
          >
            {count === 0 ? t(words.withoutFile) : fill(templates.withFiles, { count })}
          </Button>
        </>
      )
    }
  }
}
