import { Copy } from 'lucide'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import type { EarlierPrescription } from './earlierModel.ts'
import { prescriptionTemplates as templates, prescriptionWords as words } from './prescriptionWords.ts'

type EarlierProps = { prescriptions: readonly EarlierPrescription[]; onCopy: (one: EarlierPrescription) => void }

/** The prescriptions of this consultation, then the earlier ones, each to open and to copy from. */
export function Earlier({ prescriptions, onCopy }: EarlierProps) {
  const here = prescriptions.filter((one) => one.here)
  const before = prescriptions.filter((one) => !one.here)
  return (
    <>
      {here.length > 0 && (
        <>
          <h4>{t(words.signedHere)}</h4>
          <List prescriptions={here} onCopy={onCopy} />
        </>
      )}
      {before.length > 0 && (
        <details class="earlier">
          <summary>{fill(templates.earlier, { count: before.length })}</summary>
          <List prescriptions={before} onCopy={onCopy} />
        </details>
      )}
    </>
  )
}

function List({ prescriptions, onCopy }: EarlierProps) {
  return (
    <ul class="earlier-list">
      {prescriptions.map((one) => (
        <li key={one.documentId}>
          <span>
            <a href={`/api/documents/${encodeURIComponent(one.documentId)}`} target="_blank" rel="noopener">
              {fill(templates.numbered, { number: one.number, day: format.date(one.issuedAt) })}
            </a>{' '}
            {one.revoked && <Tag kind="danger">{t(words.revoked)}</Tag>}
            <small class="muted">{one.lines.map(({ medicine }) => medicine).join(' ; ')}</small>
          </span>
          <Button variant="ghost" icon={Copy} onPress={() => onCopy(one)}>
            <span aria-hidden="true">{t(words.copy)}</span>
            <span class="visually-hidden">{fill(templates.copyOf, { number: one.number })}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
