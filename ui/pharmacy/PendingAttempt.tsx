import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { Card } from '../components/Card.tsx'
import { t } from '../i18n/locale.ts'
import type { PharmacyModel } from './pharmacyModel.ts'
import { words } from './words.ts'

/** An attempt whose answer was lost: only the same attempt may follow. */
export function PendingAttempt({ model }: { model: PharmacyModel }) {
  return (
    <Card as="section" label={t(words.dispensing)} raised>
      <Alert kind="warn" title={t(words.pendingTitle)} live="alert">
        {t(words.pending)}
      </Alert>
      <Button wide busy={model.sending.value} onPress={model.sendAgain}>
        {t(words.again)}
      </Button>
    </Card>
  )
}
