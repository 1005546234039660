import { REFUSAL_REASONS } from '../../protocol/pharmacy.ts'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { FieldError } from '../components/Field.tsx'
import { Form } from '../components/Form.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { refusalWords } from '../dispensing/refusalWords.ts'
import { t } from '../i18n/locale.ts'
import { failureText } from '../lib/failureWords.ts'
import { dispensingWords as words } from './dispensingWords.ts'
import { OwnPharmacy } from './OwnPharmacy.tsx'
import type { PharmacyModel } from './pharmacyModel.ts'
import './Refusal.css'

/** Why this counter does not dispense. */
export function Refusal({ model }: { model: PharmacyModel }) {
  const refusal = model.refusal
  const errors = refusal.errors.value
  const failure = refusal.failure.value
  return (
    <Dialog
      open={refusal.open.value}
      title={t(words.refuseTitle)}
      onClose={refusal.cancel}
      actions={
        <>
          <Button variant="ghost" onPress={refusal.cancel}>
            {t(words.back)}
          </Button>
          <Button variant="danger" type="submit" form="refusal" busy={refusal.sending.value}>
            {t(words.refuseConfirm)}
          </Button>
        </>
      }
    >
      <Form id="refusal" class="stack" onSubmit={refusal.send}>
        <p>{t(words.refuseLead)}</p>
        <fieldset class="reasons" aria-describedby="reason-error">
          <legend>{t(words.reason)}</legend>
          {REFUSAL_REASONS.map((reason) => (
            <label key={reason} class="reason">
              <input
                type="radio"
                name="reason"
                value={reason}
                checked={refusal.reason.value === reason}
                aria-invalid={errors.reason ? true : undefined}
                onChange={() => {
                  refusal.reason.value = reason
                }}
              />
              <span>{t(refusalWords[reason])}</span>
            </label>
          ))}
          <FieldError id="reason-error" error={errors.reason ? t(words.reasonMissing) : undefined} />
        </fieldset>
        <TextArea
          label={t(words.note)}
          hint={t(words.noteHint)}
          optional={refusal.reason.value !== 'other'}
          compact
          maxLength={1000}
          value={refusal.note.value}
          onValue={(value) => {
            refusal.note.value = value
          }}
          {...(errors.note ? { error: t(words.noteMissing) } : {})}
        />
        <OwnPharmacy model={model} />
        {failure && Object.keys(model.identity.refused.value).length === 0 && (
          <Alert kind="danger" live="alert">
            {failureText(failure)}
          </Alert>
        )}
      </Form>
    </Dialog>
  )
}
