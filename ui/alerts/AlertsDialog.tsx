import { Volume2 } from 'lucide'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Switch } from '../components/Switch.tsx'
import { t } from '../i18n/locale.ts'
import { failureText } from '../lib/failureWords.ts'
import { useModel } from '../lib/useModel.ts'
import type { Side } from '../thread/deriveThread.ts'
import { createAlerts, type Hindrance, type SwitchName } from './alertsModel.ts'
import { hindranceWords, switchWords, words } from './alertWords.ts'
import { sound } from './sound.ts'

const NAMES: readonly SwitchName[] = ['title', 'sound', 'desktop', 'push']

function hindranceText(why: Hindrance): string {
  if (typeof why === 'string') return t(hindranceWords[why])
  return why.kind === 'no-push-service' ? t(hindranceWords[why.kind]) : failureText(why)
}

/** Each way to be told, with its switch. */
export function AlertsDialog({ side, onClose }: { side: Side; onClose: () => void }) {
  const model = useModel(createAlerts)
  return (
    <Dialog open title={t(words.alerts)} onClose={onClose}>
      <p class="muted">{t(side === 'patient' ? words.leadPatient : words.leadDoctor)}</p>
      {NAMES.map((name) => {
        const why = model.hindrance(name)
        return (
          <Switch
            key={name}
            label={t(switchWords[name].label)}
            hint={t(name === 'push' && side === 'doctor' ? words.pushDoctor : switchWords[name].hint)}
            on={model.isOn(name)}
            busy={model.busy.value === name}
            onPress={() => model.press(name)}
          >
            {why && <Alert kind="warn">{hindranceText(why)}</Alert>}
          </Switch>
        )
      })}
      {model.isOn('sound') && (
        <div>
          <Button variant="ghost" icon={Volume2} onPress={() => sound('call')}>
            {t(words.try)}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
