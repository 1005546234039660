import { Plus } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FieldError } from '../../components/Field.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { focusFirstError, focusOn } from '../../lib/focus.ts'
import './Prescription.css'
import { Earlier } from './Earlier.tsx'
import { LineEditor } from './LineEditor.tsx'
import type { PrescriptionModel } from './prescriptionModel.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'
import { Review } from './Review.tsx'

export function Prescription({ model, consultation }: { model: PrescriptionModel; consultation: ConsultationView }) {
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const errors = model.errors.value
  const lines = model.lines.value
  const review = model.review.value !== undefined
  useEffect(() => {
    model.begin()
  }, [model])

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
      <Earlier
        prescriptions={model.earlier.value}
        onCopy={(one) => {
          model.copy(one)
          focusOn(form.current)
        }}
      />
      {consultation.answers.pregnant && (
        <Alert kind="warn" title={t(words.pregnant)}>
          {t(words.pregnantLead)}
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
          <LineEditor
            key={line.id}
            model={model}
            line={line}
            number={index + 1}
            onRemoved={lines.length > 1 ? () => focusOn(heading.current) : undefined}
          />
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
      <Review model={model} consultation={consultation} />
    </section>
  )
}
