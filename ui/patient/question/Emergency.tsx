import { Phone } from 'lucide'
import type { EmergencyNumber } from '../../../domain/intake/emergencyNumbers.ts'
import { Alert } from '../../components/Alert.tsx'
import { Icon } from '../../components/Icon.tsx'
import { t } from '../../i18n/locale.ts'
import { words } from './words.ts'

/** Whom to call, the most urgent first; each number is a press away. */
export function Emergency({ numbers }: { numbers: readonly EmergencyNumber[] }) {
  return (
    <div class="emergency" role="alert">
      {numbers.length > 0 && (
        <Alert kind="danger" title={t(words.emergency)}>
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
