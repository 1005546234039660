import { useRef } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { Button, LinkButton } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { TextField } from '../components/TextField.tsx'
import { t } from '../i18n/locale.ts'
import { focusFirstError } from '../lib/focus.ts'
import type { PharmacyModel } from './pharmacyModel.ts'
import { words } from './words.ts'

/** Who dispenses, and the press that asks to. */
export function Dispensing({ model }: { model: PharmacyModel }) {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: Event) => {
    event.preventDefault()
    if (!model.ask()) focusFirstError(form.current)
  }
  const { errors, refusedFields } = model
  const nameError = errors.value.name && t(words.nameMissing)
  const finessError = errors.value.finess && t(words.finessLength)
  return (
    <Card as="section" label={t(words.dispensing)} raised>
      <form class="stack" ref={form} noValidate onSubmit={submit}>
        {model.editing.value ? (
          <>
            <TextField
              label={t(words.pharmacyName)}
              name="pharmacy"
              autoComplete="organization"
              maxLength={200}
              value={model.name.value}
              onValue={(value) => {
                model.name.value = value
              }}
              error={nameError ?? refusedFields.value['pharmacy.name']}
            />
            <TextField
              label={t(words.finess)}
              hint={t(words.finessHint)}
              name="finess"
              optional
              inputMode="numeric"
              maxLength={13}
              value={model.finess.value}
              onValue={(value) => {
                model.finess.value = value
              }}
              error={finessError ?? refusedFields.value['pharmacy.finess']}
            />
          </>
        ) : (
          <div class="row own-pharmacy">
            <div>
              <strong>{model.name.value}</strong>
              <p class="small muted">
                {model.finess.value && `FINESS ${model.finess.value} · `}
                {t(words.remembered)}
              </p>
            </div>
            <LinkButton
              onPress={() => {
                model.editing.value = true
              }}
            >
              {t(words.change)}
            </LinkButton>
          </div>
        )}
        <Button type="submit" wide>
          {t(words.dispense)}
        </Button>
        <p class="small muted">{t(words.once)}</p>
      </form>
    </Card>
  )
}

/** An attempt whose answer was lost: only the same attempt may follow. */
export function PendingAttempt({ model }: { model: PharmacyModel }) {
  return (
    <Card as="section" label={t(words.dispensing)} raised>
      <Alert kind="warn" title={t(words.pendingTitle)} live="alert">
        {t(words.pending)}
      </Alert>
      <Button wide busy={model.sending.value} onPress={model.sendAgain}>
        {t(words.again)}
      </Button>
    </Card>
  )
}
