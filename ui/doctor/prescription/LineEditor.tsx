import { Trash2 } from 'lucide'
import { SUBSTITUTION_REASONS } from '../../../domain/prescription/contents.ts'
import { nonSubstitutableMention, SUBSTITUTION_WORDS } from '../../../domain/prescription/mentions.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { ChosenMedicine } from './ChosenMedicine.tsx'
import { errorOf, helperOf, type TypedLine } from './derivePrescription.ts'
import { Findings } from './Findings.tsx'
import { MedicineField } from './MedicineField.tsx'
import { PosologyHelper } from './PosologyHelper.tsx'
import type { PrescriptionModel } from './prescriptionModel.ts'
import { prescriptionTemplates, prescriptionWords as words } from './prescriptionWords.ts'

/** The choice that leaves substitution to the pharmacist, as the law has it by default. */
const SUBSTITUTABLE = 'substitutable'

type LineEditorProps = {
  model: PrescriptionModel
  line: TypedLine
  number: number
  /** Absent for the only line, which is not taken away. */
  onRemoved: (() => void) | undefined
}

/** One medicine of a prescription: which, how, how much; what stands against it beside the field that it is about. */
export function LineEditor({ model, line, number, onRemoved }: LineEditorProps) {
  const errors = model.errors.value
  const duration = line.duration ?? ''
  const chosen = line.cis === undefined ? undefined : model.chosen.value.get(line.cis)
  // What the service refused on saving stands under the field already.
  const found = model.findings.value.filter(({ lineId, message, field }) => {
    const shown =
      field === 'durationDays' ? errorOf(errors, line.id, 'durationDays') : errorOf(errors, line.id, 'medicine')
    return lineId === line.id && message !== shown
  })
  return (
    <fieldset class="prescription-line">
      <legend>{fill(prescriptionTemplates.line, { number })}</legend>
      <MedicineField
        value={line.medicine}
        error={errorOf(errors, line.id, 'medicine')}
        onType={(typed) => model.typeMedicine(line.id, typed)}
        onChoose={(medicine) => model.choose(line.id, medicine)}
      />
      {chosen && <ChosenMedicine {...chosen} />}
      <Findings findings={found.filter(({ field }) => field !== 'durationDays')} />
      <PosologyHelper
        helper={helperOf(line)}
        duration={duration}
        posology={line.posology}
        onChange={(helper) => model.help(line.id, helper)}
        onUse={(sentence) => model.useSentence(line.id, sentence)}
      />
      <TextArea
        label={t(words.posology)}
        hint={t(words.posologyHint)}
        compact
        value={line.posology}
        maxLength={1000}
        onValue={(posology) => model.write(line.id, posology)}
        error={errorOf(errors, line.id, 'posology')}
      />
      <div class="field-pair">
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
          inputMode="numeric"
          maxLength={3}
          optional
          value={duration}
          onValue={(days) => model.change(line.id, { duration: days })}
          error={errorOf(errors, line.id, 'durationDays')}
        />
      </div>
      <Findings findings={found.filter(({ field }) => field === 'durationDays')} />
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
        onValue={(chosenReason) =>
          model.chooseSubstitution(line.id, chosenReason === SUBSTITUTABLE ? undefined : chosenReason)
        }
      />
      <div class="row">
        <Checkbox checked={line.reimbursable} onChecked={(reimbursable) => model.change(line.id, { reimbursable })}>
          {t(words.reimbursable)}
        </Checkbox>
        {onRemoved && (
          <Button
            variant="ghost"
            icon={Trash2}
            onPress={() => {
              model.remove(line.id)
              onRemoved()
            }}
          >
            <span aria-hidden="true">{t(words.removeLine)}</span>
            <span class="visually-hidden">{fill(prescriptionTemplates.removeOf, { number })}</span>
          </Button>
        )}
      </div>
    </fieldset>
  )
}
