import { useEffect } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { t } from '../../i18n/locale.ts'
import { notice } from './notice.ts'

export function Notice() {
  useEffect(() => {
    const shown = notice.peek()
    return () => {
      // The page that leaves may have left word for the next one.
      if (notice.peek() === shown) notice.value = undefined
    }
  }, [])
  return notice.value ? (
    <Alert kind="ok" live="status">
      {t(notice.value)}
    </Alert>
  ) : null
}
