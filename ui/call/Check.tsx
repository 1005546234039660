import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { t } from '../i18n/locale.ts'
import { focusOn } from '../lib/focus.ts'
import type { CallModel } from './callModel.ts'
import { words } from './callWords.ts'
import { DeviceChoices } from './DeviceChoices.tsx'
import { LevelMeter } from './LevelMeter.tsx'
import { Picture } from './Picture.tsx'
import { Refusals } from './Refusals.tsx'

/** Before a call: what to check, the browser's question on a press, and then oneself as the other will see one. */
export function Check({ model, onChat }: { model: CallModel; onChat: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { media } = model
  const video = model.wantsCamera.value
  const microphone = media.microphone.value
  const refused = Object.keys(media.refusals.value).length > 0
  useEffect(() => focusOn(heading.current), [])
  return (
    <div class="call-check">
      <h3 ref={heading} tabIndex={-1}>
        {t(words.checkTitle)}
      </h3>
      {microphone ? (
        <div class="call-check-live">
          {video && media.camera.value && <Picture track={media.camera.value} label={t(words.preview)} mirrored />}
          <LevelMeter level={media.level.value} />
        </div>
      ) : (
        !refused && (
          <>
            <ul class="points">
              <li>{t(video ? words.checkVideo : words.checkAudio)}</li>
              <li>{t(words.checkPlace)}</li>
              <li>{t(words.checkNetwork)}</li>
            </ul>
            <p>{t(video ? words.permissionVideo : words.permissionAudio)}</p>
          </>
        )
      )}
      <Refusals model={model} onChat={onChat} />
      {microphone && <DeviceChoices model={model} />}
      <div class="row">
        {microphone ? (
          <Button busy={model.joining.value} onPress={model.enter}>
            {t(words.enter)}
          </Button>
        ) : (
          !refused && (
            <Button busy={media.asking.value} onPress={model.allow}>
              {t(video ? words.allowVideo : words.allowAudio)}
            </Button>
          )
        )}
        {!refused && (
          <Button variant="ghost" onPress={onChat}>
            {t(words.byChat)}
          </Button>
        )}
      </div>
      <p class="small muted">{t(words.notRecorded)}</p>
    </div>
  )
}
