import { Tag } from '../../components/Tag.tsx'
import { t } from '../../i18n/locale.ts'
import { conditionsShown, factsOf, type Medicine } from './deriveMedicine.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'

/** A medicine as the list shows it: what it is, then what stands against it. */
export function MedicineSummary({ medicine }: { medicine: Medicine }) {
  const conditions = conditionsShown(medicine)
  return (
    <>
      <span class="medicine-name">
        {medicine.name} {!medicine.marketed && <Tag kind="warn">{t(words.notMarketed)}</Tag>}
      </span>
      <small>{factsOf(medicine).map(t).join(' · ')}</small>
      {medicine.prescribable ? (
        conditions && <small lang="fr">{t(conditions)}</small>
      ) : (
        <small class="medicine-reason">{medicine.reason ?? t(words.notPrescribable)}</small>
      )}
    </>
  )
}
