import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { fill, t } from '../i18n/locale.ts'
import type { CallModel } from './callModel.ts'
import { deniedHelp, refusalHelp, refusalTitles, words } from './callWords.ts'
import { browserOf, refusedDevices } from './deriveRefusal.ts'

/** What did not come, how to mend it in this browser, and the ways on without it. */
export function Refusals({ model, onChat }: { model: CallModel; onChat?: () => void }) {
  const { media } = model
  const refusals = media.refusals.value
  const refused = refusedDevices(refusals)
  if (refused.length === 0) return null
  return (
    <>
      {refused.map((device) => {
        const refusal = refusals[device]
        if (!refusal) return null
        const help = refusal === 'denied' ? deniedHelp[browserOf(navigator.userAgent)] : refusalHelp[refusal]
        return (
          <Alert key={device} kind="warn" live="alert" title={fill(refusalTitles[refusal], { device })}>
            {t(help)}
          </Alert>
        )
      })}
      {onChat && (
        <div class="row">
          <Button variant={refusals.microphone ? 'primary' : 'ghost'} busy={media.asking.value} onPress={model.allow}>
            {t(words.retry)}
          </Button>
          {refusals.camera && model.wantsCamera.value && media.microphone.value && (
            <Button variant="ghost" onPress={model.withoutCamera}>
              {t(words.withoutCamera)}
            </Button>
          )}
          {refusals.microphone && (
            <Button variant="ghost" busy={model.joining.value} onPress={model.enter}>
              {t(words.enterListening)}
            </Button>
          )}
          <Button variant="ghost" onPress={onChat}>
            {t(words.byChat)}
          </Button>
        </div>
      )}
    </>
  )
}
