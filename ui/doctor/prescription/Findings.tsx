import { OctagonAlert, TriangleAlert } from 'lucide'
import { Icon } from '../../components/Icon.tsx'
import { fill } from '../../i18n/locale.ts'
import type { LineFinding } from './findingsModel.ts'
import { prescriptionTemplates as templates } from './prescriptionWords.ts'

type Shown = Pick<LineFinding, 'severity' | 'message' | 'rule'>

/** What stands against a line, the reason and its rule beside it; read out as it appears. */
export function Findings({ findings }: { findings: readonly Shown[] }) {
  if (findings.length === 0) return null
  return (
    <ul class="findings">
      {findings.map(({ severity, message, rule }) => (
        <li key={message} class={`finding finding--${severity}`}>
          <Icon node={severity === 'refused' ? OctagonAlert : TriangleAlert} size={18} />
          <span>
            {message}
            {rule && <small>{fill(templates.rule, { rule })}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
