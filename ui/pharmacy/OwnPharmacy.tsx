import { LinkButton } from '../components/Button.tsx'
import { TextField } from '../components/TextField.tsx'
import { t } from '../i18n/locale.ts'
import { dispensingWords } from './dispensingWords.ts'
import type { PharmacyModel } from './pharmacyModel.ts'

/** Who stands at the counter: typed once, remembered on the device, corrected in place. */
export function OwnPharmacy({ model }: { model: Pick<PharmacyModel, 'identity'> }) {
  const { name, finess, editing, errors, refused } = model.identity
  if (!editing.value)
    return (
      <div class="row own-pharmacy">
        <div>
          <strong>{name.value}</strong>
          <p class="small muted">
            {finess.value && `FINESS ${finess.value} · `}
            {t(dispensingWords.remembered)}
          </p>
        </div>
        <LinkButton
          onPress={() => {
            editing.value = true
          }}
        >
          {t(dispensingWords.change)}
        </LinkButton>
      </div>
    )
  const nameError = errors.value.name && t(dispensingWords.nameMissing)
  const finessError = errors.value.finess && t(dispensingWords.finessLength)
  return (
    <>
      <TextField
        label={t(dispensingWords.pharmacyName)}
        name="pharmacy"
        autoComplete="organization"
        maxLength={200}
        value={name.value}
        onValue={(value) => {
          name.value = value
        }}
        error={nameError ?? refused.value['pharmacy.name']}
      />
      <TextField
        label={t(dispensingWords.finess)}
        hint={t(dispensingWords.finessHint)}
        name="finess"
        optional
        inputMode="numeric"
        maxLength={13}
        value={finess.value}
        onValue={(value) => {
          finess.value = value
        }}
        error={finessError ?? refused.value['pharmacy.finess']}
      />
    </>
  )
}
