import { t } from '../i18n/locale.ts'
import type { Failure } from '../lib/failure.ts'
import { failureText } from '../lib/failureWords.ts'
import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import { words } from './words.ts'

/** A failure in words, with its next step. */
export function Failed({ failure, onRetry, busy }: { failure: Failure; onRetry?: () => void; busy?: boolean }) {
  return (
    <div class="stack">
      <Alert kind="danger" live="alert">
        {failureText(failure)}
      </Alert>
      {onRetry && (
        <div>
          <Button variant="ghost" onPress={onRetry} busy={busy ?? false}>
            {t(words.retry)}
          </Button>
        </div>
      )}
    </div>
  )
}
