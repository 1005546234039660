import { signal } from '@preact/signals'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { useModel } from '../../lib/useModel.ts'
import { session } from '../frame/session.ts'
import { words } from './words.ts'

/** In the space of who asked for secrecy as a minor, once they are of age: their whole record becomes theirs. */
export function TakeOver({ patientId }: { patientId: string }) {
  const model = useModel(() => createTakeOver(patientId))
  return (
    <Card as="section" label={t(words.takeOverTitle)}>
      <h2>{t(words.takeOverTitle)}</h2>
      <p>{t(words.takeOverText)}</p>
      {model.failure.value && <Failed failure={model.failure.value} />}
      <Button wide busy={model.busy.value} onPress={model.press}>
        {t(words.takeOverAction)}
      </Button>
    </Card>
  )
}

function createTakeOver(patientId: string) {
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    busy,
    failure,
    async press() {
      if (busy.peek()) return
      busy.value = true
      const answer = await api.post(`/api/patients/${encodeURIComponent(patientId)}/take-over`, {}, nothing)
      if (answer.ok) await session.load()
      else failure.value = answer.refusal
      busy.value = false
    },
    dispose: () => {},
  }
}
