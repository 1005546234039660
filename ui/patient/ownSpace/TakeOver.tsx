import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Taking } from './Taking.tsx'
import { createTaking } from './takingModel.ts'
import { words } from './words.ts'

/** In the space of who asked for secrecy as a minor, once they are of age: their whole record becomes theirs. */
export function TakeOver({ patientId }: { patientId: string }) {
  const model = useModel(() => createTaking(`/api/patients/${encodeURIComponent(patientId)}/take-over`))
  return (
    <Taking model={model} title={t(words.takeOverTitle)}>
      {t(words.takeOverText)}
    </Taking>
  )
}
