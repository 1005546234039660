import { useSignal } from '@preact/signals'
import { Bell, BellRing } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Button, IconButton } from '../components/Button.tsx'
import { t } from '../i18n/locale.ts'
import type { Side } from '../thread/deriveThread.ts'
import { AlertsDialog } from './AlertsDialog.tsx'
import { words } from './alertWords.ts'
import { pushed, settlePush } from './push.ts'
import { settings } from './settings.ts'

/** The bell of a page's bar, or in words where somebody waits: it opens the switches. */
export function AlertsButton({ side, inWords = false }: { side: Side; inWords?: boolean }) {
  const open = useSignal(false)
  useEffect(() => {
    settlePush()
  }, [])
  const { sound, desktop } = settings.value
  const some = sound || desktop || pushed.value
  const icon = some ? BellRing : Bell
  const show = () => {
    open.value = true
  }
  return (
    <>
      {inWords ? (
        <Button variant="ghost" icon={icon} onPress={show}>
          {t(words.tellMe)}
        </Button>
      ) : (
        <IconButton icon={icon} label={t(some ? words.some : words.alerts)} onPress={show} />
      )}
      {open.value && (
        <AlertsDialog
          side={side}
          onClose={() => {
            open.value = false
          }}
        />
      )}
    </>
  )
}
