import { Checkbox } from '../../components/Checkbox.tsx'
import { t } from '../../i18n/locale.ts'
import { words } from './words.ts'

type Agreement = 'acceptsTerms' | 'consentsToHealthData'

type AgreementsProps = {
  given: Readonly<Record<Agreement, boolean>>
  onGive: (agreement: Agreement, ticked: boolean) => void
  errorOf: (agreement: Agreement) => string | undefined
}

/** The texts, and the two agreements that a space begins with: each by itself, none ticked beforehand (product.md 1.2). */
export function Agreements({ given, onGive, errorOf }: AgreementsProps) {
  const box = (agreement: Agreement) => (
    <Checkbox
      name={agreement}
      checked={given[agreement]}
      onChecked={(ticked) => onGive(agreement, ticked)}
      error={errorOf(agreement)}
    >
      {t(words[agreement])}
    </Checkbox>
  )
  return (
    <>
      <p>
        <a href="/conditions" target="_blank" rel="noopener">
          {t(words.readTerms)}
        </a>
      </p>
      {box('acceptsTerms')}
      {box('consentsToHealthData')}
    </>
  )
}
