import { Plus, Trash2 } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { SUBSTITUTION_REASONS } from '../../../domain/prescription/contents.ts'
import { amountOf, nonSubstitutableMention, SUBSTITUTION_WORDS } from '../../../domain/prescription/mentions.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FieldError } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError, focusOn } from '../../lib/focus.ts'
import { errorOf } from './derivePrescription.ts'
import { MedicineField } from './MedicineField.tsx'
import type { PrescriptionModel } from './prescriptionModel.ts'
import { prescriptionTemplates, prescriptionWords as words } from './prescriptionWords.ts'

/** The choice that leaves substitution to the pharmacist, as the law has it by default. */
const SUBSTITUTABLE = 'substitutable'

export function Prescription({ model, consultation }: { model: PrescriptionModel; consultation: ConsultationView }) {
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const errors = model.errors.value
  const lines = model.lines.value
  const review = model.review.value

  const save = async () => {
    if (!(await model.save())) focusFirstError(form.current)
  }
  // After the dialog's own effect, which gives the focus back to what opened it.
  const signed = model.signed.value
  useEffect(() => {
    if (signed !== undefined) focusOn(heading.current)
  }, [signed])

  return (
    <section class="stack" aria-labelledby="prescription-title">
      <h3 id="prescription-title" ref={heading}>
        {t(words.title)}
      </h3>
      {signed !== undefined && (
        <Alert kind="ok" live="status" title={t(words.signed)}>
          {t(words.signedLead)}{' '}
          <a href={`/api/documents/${encodeURIComponent(signed)}`} target="_blank" rel="noopener">
            {t(words.open)}
          </a>
        </Alert>
      )}
      <p class="muted small">{t(words.narcotics)}</p>
      <form
        ref={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {lines.map((line, index) => (
          <fieldset key={line.id} class="prescription-line">
            <legend>{fill(prescriptionTemplates.line, { number: index + 1 })}</legend>
            <MedicineField
              value={line.medicine}
              error={errorOf(errors, line.id, 'medicine')}
              onType={(typed) => model.typeMedicine(line.id, typed)}
              onChoose={({ cis, name, reimbursable }) => model.change(line.id, { cis, medicine: name, reimbursable })}
            />
            <TextArea
              label={t(words.posology)}
              hint={t(words.posologyHint)}
              compact
              value={line.posology}
              maxLength={1000}
              onValue={(posology) => model.change(line.id, { posology })}
              error={errorOf(errors, line.id, 'posology')}
            />
            <TextField
              label={t(words.quantity)}
              inputMode="numeric"
              maxLength={2}
              value={line.quantity}
              onValue={(quantity) => model.change(line.id, { quantity })}
              error={errorOf(errors, line.id, 'quantity')}
            />
            <TextField
              label={t(words.duration)}
              optional
              inputMode="numeric"
              maxLength={3}
              unit={t(words.days)}
              value={line.duration ?? ''}
              onValue={(duration) => model.change(line.id, { duration })}
              error={errorOf(errors, line.id, 'durationDays')}
            />
            <Select
              label={t(words.substitution)}
              options={[
                { value: SUBSTITUTABLE, label: t(words.substitutable) },
                ...SUBSTITUTION_REASONS.map((value) => ({
                  value,
                  label: `${nonSubstitutableMention(value)} – ${t(SUBSTITUTION_WORDS[value])}`,
                })),
              ]}
              value={line.nonSubstitutable ?? SUBSTITUTABLE}
              onValue={(chosen) => model.chooseSubstitution(line.id, chosen === SUBSTITUTABLE ? undefined : chosen)}
            />
            <div class="row">
              <Checkbox
                checked={line.reimbursable}
                onChecked={(reimbursable) => model.change(line.id, { reimbursable })}
              >
                {t(words.reimbursable)}
              </Checkbox>
              {lines.length > 1 && (
                <Button
                  variant="ghost"
                  icon={Trash2}
                  onPress={() => {
                    model.remove(line.id)
                    focusOn(heading.current)
                  }}
                >
                  <span aria-hidden="true">{t(words.removeLine)}</span>
                  <span class="visually-hidden">{fill(prescriptionTemplates.removeOf, { number: index + 1 })}</span>
                </Button>
              )}
            </div>
          </fieldset>
        ))}
        <FieldError id="prescription-lines-error" error={errors['lines']} />
        <div>
          <Button variant="ghost" icon={Plus} onPress={model.add}>
            {t(words.addLine)}
          </Button>
        </div>
        <TextField
          label={t(words.renewals)}
          inputMode="numeric"
          maxLength={2}
          value={model.renewals.value}
          onValue={model.typeRenewals}
          error={errors['renewals']}
        />
        {model.failure.value && !review && <Failed failure={model.failure.value} />}
        <Button type="submit" wide busy={model.saving.value}>
          {t(words.save)}
        </Button>
      </form>
      <Dialog
        open={review !== undefined}
        title={t(words.review)}
        onClose={model.correct}
        actions={
          <>
            <Button variant="ghost" onPress={model.correct}>
              {t(words.correct)}
            </Button>
            <Button busy={model.signing.value} onPress={model.sign}>
              {t(words.sign)}
            </Button>
          </>
        }
      >
        <p>{t(words.reviewLead)}</p>
        <p>
          <strong>
            {consultation.patient.firstName} {consultation.patient.lastName}
          </strong>
          , {format.day(consultation.patient.birthDate)}
        </p>
        <ol class="stack">
          {review?.body.lines.map((line, index) => (
            <li key={index} class="review-line">
              <strong>{line.medicine}</strong>
              <span>{line.posology}</span>
              <span class="muted">
                {t(amountOf(line))} · {t(line.reimbursable ? words.reimbursable : words.notReimbursable)}
                {line.nonSubstitutable && ` · ${nonSubstitutableMention(line.nonSubstitutable)}`}
              </span>
            </li>
          ))}
        </ol>
        {review && <p>{fill(prescriptionTemplates.renewed, { count: review.body.renewals })}</p>}
        {model.failure.value && <Failed failure={model.failure.value} />}
      </Dialog>
    </section>
  )
}
