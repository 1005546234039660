import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Switch } from '../../components/Switch.tsx'
import { t } from '../../i18n/locale.ts'
import { SHORTCUTS } from './deriveShortcut.ts'
import './ShortcutSheet.css'
import type { ShortcutsModel } from './shortcutsModel.ts'
import { shortcutWords, words } from './words.ts'

export function ShortcutSheet({ model }: { model: ShortcutsModel }) {
  const close = () => {
    model.open.value = false
  }
  return (
    <Dialog
      open={model.open.value}
      title={t(words.title)}
      onClose={close}
      actions={
        <Button variant="ghost" onPress={close}>
          {t(words.close)}
        </Button>
      }
    >
      <Switch label={t(words.on)} hint={t(words.onHint)} on={model.on.value} onPress={model.toggle} />
      <table class="shortcuts">
        <thead>
          <tr>
            <th scope="col">{t(words.key)}</th>
            <th scope="col">{t(words.does)}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(SHORTCUTS).map(([key, shortcut]) => (
            <tr key={key}>
              <td>
                <kbd>{key.toUpperCase()}</kbd>
              </td>
              <td>{t(shortcutWords[shortcut])}</td>
            </tr>
          ))}
          <tr>
            <td>
              <kbd>{t(words.escape)}</kbd>
            </td>
            <td>{t(words.leave)}</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  )
}
