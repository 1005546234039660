import { useSignal } from '@preact/signals'
import { Copy } from 'lucide'
import type { ComponentChildren } from 'preact'
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
        <Copyable text={secret}>
          <Button variant="ghost" onPress={onDone}>
            {t(words.done)}
          </Button>
        </Copyable>
      </div>
    </Alert>
  )
}

/** A text to take along, whole, by a press. */
export function Copyable({ text, children }: { text: string; children?: ComponentChildren }) {
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
        {children}
        <span role="status">{copied.value ? t(words.copied) : ''}</span>
      </div>
    </div>
  )
}
