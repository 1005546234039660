import {
  DOSE_UNITS,
  MEAL_TIMES,
  mealWords,
  RHYTHMS,
  rhythmWords,
  unitWords,
} from '../../../domain/prescription/posology.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { doseIsWrong, sentenceOf, type TypedPosology } from './derivePosology.ts'
import { prescriptionTemplates as templates, prescriptionWords as words } from './prescriptionWords.ts'

/** No choice made, in a list that a person may leave alone. */
const NONE = 'none'

type PosologyHelperProps = {
  helper: TypedPosology
  duration: string
  /** What stands on the line now. */
  posology: string
  onChange: (helper: TypedPosology) => void
  onUse: (sentence: string) => void
}

/** How much, how often and when: the sentence is written from it, in French, as it will be on the paper. */
export function PosologyHelper({ helper, duration, posology, onChange, onUse }: PosologyHelperProps) {
  const sentence = sentenceOf(helper, duration)
  return (
    <fieldset class="posology-helper">
      <legend class="visually-hidden">{t(words.helper)}</legend>
      <div class="field-pair">
        <TextField
          label={t(words.dose)}
          inputMode="decimal"
          maxLength={7}
          value={helper.dose}
          onValue={(dose) => onChange({ ...helper, dose })}
          error={doseIsWrong(helper) ? t(words.badDose) : undefined}
        />
        <Select
          label={t(words.unit)}
          options={DOSE_UNITS.map((value) => ({ value, label: t(unitWords(value)) }))}
          value={helper.unit}
          onValue={(unit) => onChange({ ...helper, unit })}
        />
        <Select
          label={t(words.rhythm)}
          options={RHYTHMS.map((value) => ({ value, label: t(rhythmWords(value)) }))}
          value={helper.rhythm ?? ''}
          onValue={(rhythm) => onChange({ ...helper, rhythm })}
        />
        <Select
          label={t(words.meal)}
          options={[
            { value: NONE, label: t(words.noMeal) },
            ...MEAL_TIMES.map((value) => ({ value, label: t(mealWords(value)) })),
          ]}
          value={helper.meal ?? NONE}
          onValue={(chosen) => {
            const { meal: _, ...rest } = helper
            onChange(chosen === NONE ? rest : { ...rest, meal: chosen })
          }}
        />
      </div>
      <div class="row">
        <Checkbox checked={helper.ifNeeded} onChecked={(ifNeeded) => onChange({ ...helper, ifNeeded })}>
          {t(words.ifNeeded)}
        </Checkbox>
        {helper.ifNeeded && (
          <TextField
            label={t(words.most)}
            inputMode="numeric"
            maxLength={2}
            optional
            value={helper.most}
            onValue={(most) => onChange({ ...helper, most })}
          />
        )}
      </div>
      {sentence !== '' && sentence !== posology && (
        <div class="posology-offer">
          <span lang="fr">{fill(templates.offered, { sentence })}</span>
          <Button variant="ghost" onPress={() => onUse(sentence)}>
            {t(words.useSentence)}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
