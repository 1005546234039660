import { Tag } from '../../components/Tag.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { Chosen } from './chosenModel.ts'
import { factsOf, signedName } from './deriveMedicine.ts'
import { prescriptionTemplates as templates, prescriptionWords as words } from './prescriptionWords.ts'

/** The medicine that a line names: what it is, its conditions, and what the pharmacist may give instead. */
export function ChosenMedicine({ medicine, group }: Chosen) {
  return (
    <div class="chosen-medicine small">
      <p>
        {t(words.onPaper)} <strong lang="fr">{signedName(medicine)}</strong>
      </p>
      <p>
        {factsOf({ ...medicine, inn: '' })
          .map(t)
          .join(' · ')}{' '}
        {!medicine.marketed && <Tag kind="warn">{t(words.notMarketed)}</Tag>}
      </p>
      {medicine.conditions.length > 0 && (
        <p class="muted" lang="fr">
          {medicine.conditions.join(' ; ')}
        </p>
      )}
      {group.length > 0 && (
        <details>
          <summary>{fill(templates.group, { count: group.length })}</summary>
          <ul>
            {group.map(({ cis, name, marketed, kind }) => (
              <li key={cis}>
                {name}
                {kind === 'original' && ` (${t(words.original)})`}
                {!marketed && <span class="muted"> – {t(words.notMarketed)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
