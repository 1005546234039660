import { useSignal } from '@preact/signals'
import { Copy } from 'lucide'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { t } from '../i18n/locale.ts'
import { words } from './words.ts'

/** A secret in its one moment: shown, to be copied, and put away by a press. */
export function Once({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Alert kind="warn" title={t(words.onceTitle)} live="status">
      <div class="once">
        <p>{t(words.once)}</p>
        <Copyable text={secret} />
        <div>
          <Button variant="ghost" onPress={onDone}>
            {t(words.done)}
          </Button>
        </div>
      </div>
    </Alert>
  )
}

/** A text to take along, whole, by a press. */
export function Copyable({ text }: { text: string }) {
  const copied = useSignal(false)
  const copy = async () => {
    // Refused without a secure context: the text stands there to be marked by hand.
    copied.value = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  }
  return (
    <div class="stack">
      <pre>
        <code>{text}</code>
      </pre>
      <div class="row">
        <Button variant="ghost" icon={Copy} onPress={copy}>
          {t(words.copy)}
        </Button>
        <span role="status">{copied.value ? t(words.copied) : ''}</span>
      </div>
    </div>
  )
}
