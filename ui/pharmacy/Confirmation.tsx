import { amountOf } from '../../domain/prescription/mentions.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { format } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import type { Prescription } from './answer.ts'
import type { PharmacyModel } from './pharmacyModel.ts'
import { words } from './words.ts'

/** The last look before the press that counts: whose it is, and what. */
export function Confirmation({ model, prescription }: { model: PharmacyModel; prescription: Prescription }) {
  const { patient, lines } = prescription
  const close = () => {
    if (!model.sending.peek()) model.confirming.value = false
  }
  return (
    <Dialog
      open={model.confirming.value}
      title={t(words.confirmTitle)}
      onClose={close}
      actions={
        <>
          <Button variant="ghost" onPress={close}>
            {t(words.back)}
          </Button>
          <Button busy={model.sending.value} onPress={model.dispense}>
            {t(words.confirm)}
          </Button>
        </>
      }
    >
      <p>
        <strong>
          {patient.lastName} {patient.firstName}
        </strong>
        , {format.day(patient.birthDate)}
      </p>
      <ul class="confirm-lines">
        {lines.map((line, position) => (
          <li key={`${position}:${line.medicine}`}>
            {line.medicine} <span class="muted">{t(amountOf(line))}</span>
          </li>
        ))}
      </ul>
      <p class="muted">{model.name.value}</p>
    </Dialog>
  )
}
