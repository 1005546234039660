import { Button } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { Form } from '../components/Form.tsx'
import { fill, t } from '../i18n/locale.ts'
import type { Prescription } from './answer.ts'
import { Confirmation } from './Confirmation.tsx'
import { dispensingTemplates, dispensingWords } from './dispensingWords.ts'
import { LinesToGive } from './LinesToGive.tsx'
import { OwnPharmacy } from './OwnPharmacy.tsx'
import type { PharmacyModel } from './pharmacyModel.ts'
import { Refusal } from './Refusal.tsx'
import { words } from './words.ts'

/** What is given and who gives it, and the press that asks to. */
export function Dispensing({ model, prescription }: { model: PharmacyModel; prescription: Prescription }) {
  const { lines } = prescription
  const count = model.lines.given.value.length
  const isWhole = count === 0 || count === lines.length
  return (
    <Card as="section" label={t(words.dispensing)} raised>
      <Form class="stack" onSubmit={async () => model.ask()}>
        <LinesToGive model={model.lines} lines={lines} />
        <OwnPharmacy model={model} />
        <Button type="submit" wide>
          {isWhole ? t(dispensingWords.dispense) : fill(dispensingTemplates.dispensePart, { count, all: lines.length })}
        </Button>
        <p class="small muted">{t(dispensingWords.once)}</p>
        <Button variant="ghost" wide onPress={model.refusal.start}>
          {t(dispensingWords.refuse)}
        </Button>
      </Form>
      <Confirmation model={model} prescription={prescription} />
      <Refusal model={model} />
    </Card>
  )
}
