import { Maximize, Mic, MicOff, Minimize, PhoneOff, PictureInPicture2, Settings, Video, VideoOff } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { fill, t } from '../i18n/locale.ts'
import { ControlButton } from './ControlButton.tsx'
import type { CallModel } from './callModel.ts'
import { templates, words } from './callWords.ts'
import { DeviceChoices } from './DeviceChoices.tsx'
import { LevelMeter } from './LevelMeter.tsx'
import { Picture } from './Picture.tsx'
import { Refusals } from './Refusals.tsx'
import { Standing } from './Standing.tsx'
import { useRemote } from './useRemote.ts'

/** The call: the other one, oneself in a corner, how it stands in words, and the controls. */
export function Stage({ model, otherName }: { model: CallModel; otherName: string }) {
  const stage = useRef<HTMLDivElement>(null)
  const { video, silent, play, seen } = useRemote(model)
  const seat = model.otherSeat.value
  return (
    <div class="call-stage" ref={stage}>
      <div class="call-scene" data-seen={seen}>
        {/* biome-ignore lint/a11y/useMediaCaption: a person who speaks now has no captions; the thread beside is the way in writing */}
        <video ref={video} class="call-other" playsInline autoplay aria-label={otherName} hidden={!seen} />
        {!seen && <p class="call-nobody">{seat ? fill(templates.noPicture, { name: otherName }) : otherName}</p>}
        {model.media.camera.value && (
          <div class="call-own">
            <Picture track={model.media.camera.value} label={t(words.preview)} mirrored />
          </div>
        )}
      </div>
      <Standing model={model} otherName={otherName} />
      {silent && (
        <div class="row">
          <Button onPress={play}>{t(words.soundBlocked)}</Button>
        </div>
      )}
      <Refusals model={model} />
      <Controls model={model} seen={seen} stage={() => stage.current} video={() => video.current} />
    </div>
  )
}

type ControlsProps = {
  model: CallModel
  stage: () => HTMLElement | null
  /** Whether the other's picture is shown. */
  seen: boolean
  video: () => HTMLVideoElement | null
}

function Controls({ model, seen, stage, video }: ControlsProps) {
  const [settings, setSettings] = useState(false)
  const [full, setFull] = useState(false)
  const { media } = model
  const muted = media.muted.value || !media.microphone.value
  const camera = media.camera.value !== null
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggleFull = () => {
    const done = full ? document.exitFullscreen() : stage()?.requestFullscreen()
    done?.catch(() => undefined)
  }
  const detach = () => {
    const done = document.pictureInPictureElement ? document.exitPictureInPicture() : video()?.requestPictureInPicture()
    done?.catch(() => undefined)
  }
  return (
    <>
      <div class="call-controls">
        <ControlButton
          icon={muted ? MicOff : Mic}
          label={t(muted ? words.unmute : words.mute)}
          off={muted}
          onPress={model.toggleMicrophone}
        />
        <ControlButton
          icon={camera ? Video : VideoOff}
          label={t(camera ? words.cameraOff : words.cameraOn)}
          off={!camera}
          onPress={model.toggleCamera}
        />
        <ControlButton icon={Settings} label={t(words.settings)} onPress={() => setSettings(true)} />
        {document.pictureInPictureEnabled && seen && (
          <ControlButton icon={PictureInPicture2} label={t(words.pictureInPicture)} onPress={detach} />
        )}
        {document.fullscreenEnabled && (
          <ControlButton
            icon={full ? Minimize : Maximize}
            label={t(full ? words.leaveFullScreen : words.fullScreen)}
            onPress={toggleFull}
          />
        )}
        <ControlButton icon={PhoneOff} label={t(words.leave)} danger onPress={model.leave} />
      </div>
      <Dialog open={settings} title={t(words.settingsTitle)} onClose={() => setSettings(false)}>
        <LevelMeter level={media.level.value} />
        <DeviceChoices model={model} />
      </Dialog>
    </>
  )
}
