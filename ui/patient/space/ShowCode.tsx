import { QrCode } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PharmacyCode, pharmacyCodeWords as words } from '../../components/PharmacyCode.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { createShowCode } from './showCodeModel.ts'

/** « Montrer à la pharmacie », beside a prescription; its code is read at once, so that it is there without network. */
export function ShowCode({ documentId }: { documentId: string }) {
  const model = useModel(() => createShowCode(documentId))
  useEffect(() => {
    model.load()
  }, [model])
  return (
    <>
      <Button variant="ghost" icon={QrCode} busy={model.busy.value} onPress={model.show}>
        {t(words.show)}
      </Button>
      {model.failure.value && <Failed failure={model.failure.value} />}
      <PharmacyCode code={model.shown.value} onClose={model.hide} />
    </>
  )
}
