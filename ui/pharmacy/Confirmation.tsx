import { amountOf } from '../../domain/prescription/mentions.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { afterDispensing } from './afterDispensing.ts'
import type { Prescription } from './answer.ts'
import { medicinesOf } from './derivePharmacy.ts'
import { dispensingWords, dispensingTemplates as templates } from './dispensingWords.ts'
import type { PharmacyModel } from './pharmacyModel.ts'
import { stateTemplates } from './stateWords.ts'

/** The last look before the press that counts: whose it is, what is given, and what then remains. */
export function Confirmation({ model, prescription }: { model: PharmacyModel; prescription: Prescription }) {
  const { patient, lines } = prescription
  const { given, owed } = model.lines
  const left = owed.value.filter((line) => !given.value.includes(line))
  const close = () => {
    if (!model.sending.peek()) model.confirming.value = false
  }
  return (
    <Dialog
      open={model.confirming.value}
      title={t(left.length > 0 ? dispensingWords.partTitle : dispensingWords.confirmTitle)}
      onClose={close}
      actions={
        <>
          <Button variant="ghost" onPress={close}>
            {t(dispensingWords.back)}
          </Button>
          <Button busy={model.sending.value} onPress={() => model.dispense(afterDispensing)}>
            {t(dispensingWords.confirm)}
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
        {model.lines.body().map(({ line: position, cip13 }) => {
          const line = lines[position]
          return (
            line && (
              <li key={position}>
                {line.medicine} <span class="muted">{t(amountOf(line))}</span>
                {cip13 && <span class="small confirm-pack">{fill(stateTemplates.pack, { cip13 })}</span>}
              </li>
            )
          )
        })}
      </ul>
      {left.length > 0 && <p>{fill(templates.willBeOwed, { medicines: medicinesOf(lines, left) })}</p>}
      <p class="muted">{model.identity.name.value}</p>
    </Dialog>
  )
}
