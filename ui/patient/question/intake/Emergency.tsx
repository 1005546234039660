import { Phone } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { EmergencyNumber } from '../../../../domain/intake/emergencyNumbers.ts'
import type { Phrase } from '../../../../domain/language/phrase.ts'
import { Alert } from '../../../components/Alert.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { t } from '../../../i18n/locale.ts'
import { words } from './intakeWords.ts'

/** Whom to call, the most urgent first; each number is a press away. */
export function Emergency({ numbers, warnings }: { numbers: readonly EmergencyNumber[]; warnings: readonly Phrase[] }) {
  const region = useRef<HTMLDivElement>(null)
  const raised = numbers.length > 0
  // It grows above what is being written: never half under the bar.
  useEffect(() => {
    if (raised) region.current?.scrollIntoView({ block: 'nearest' })
  }, [raised])
  return (
    <div class="emergency" role="alert" ref={region}>
      {raised && (
        <Alert kind="danger" title={t(words.emergency)}>
          {warnings.map((warning) => (
            <p key={warning.fr}>{t(warning)}</p>
          ))}
          <ul>
            {numbers.map(({ number, why, href }) => (
              <li key={number} class="emergency-line">
                <a href={href} class="emergency-number" aria-label={number}>
                  <Icon node={Phone} size={18} />
                  {number}
                </a>
                <span>{t(why)}</span>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
