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
      <Conditions conditions={medicine.conditions} />
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

/** So many stand in the open; more are folded, since those that matter stand among the findings anyway. */
const CONDITIONS_OPEN = 2

function Conditions({ conditions }: { conditions: readonly string[] }) {
  if (conditions.length === 0) return null
  if (conditions.length <= CONDITIONS_OPEN)
    return (
      <p class="muted" lang="fr">
        {conditions.join(' ; ')}
      </p>
    )
  return (
    <details>
      <summary>{fill(templates.conditions, { count: conditions.length })}</summary>
      <ul lang="fr">
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </details>
  )
}
