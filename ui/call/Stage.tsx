import {
  Maximize,
  Mic,
  MicOff,
  Minimize,
  PhoneOff,
  PictureInPicture2,
  Settings,
  SignalHigh,
  SignalLow,
  SignalMedium,
  Video,
  VideoOff,
} from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { Icon } from '../components/Icon.tsx'
import { announce } from '../components/live.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { useNow } from '../lib/now.ts'
import { ControlButton } from './ControlButton.tsx'
import type { CallModel } from './callModel.ts'
import { qualityWords, templates, words } from './callWords.ts'
import { DeviceChoices } from './DeviceChoices.tsx'
import { LevelMeter } from './LevelMeter.tsx'
import { Picture } from './Picture.tsx'
import { Refusals } from './Refusals.tsx'
import { playOn } from './testSpeaker.ts'

const QUALITY_ICONS = { good: SignalHigh, fair: SignalMedium, poor: SignalLow }

/** The call: the other one, oneself in a corner, how it stands in words, and the controls. */
export function Stage({ model, otherName }: { model: CallModel; otherName: string }) {
  const stage = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [silent, setSilent] = useState(false)
  const transport = model.transport.value
  const seat = model.otherSeat.value
  const speaker = model.media.chosen.value.speaker
  const play = async () => {
    if (video.current) setSilent(!(await playOn(video.current, speaker)))
  }
  useEffect(() => {
    if (!video.current) return
    video.current.srcObject = transport?.remote ?? null
    if (transport) play()
  }, [transport, speaker])
  const seen = seat?.media.camera === true && transport !== undefined
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

/** How the call stands, in words that are read out when they change; the clock beside them is not. */
function Standing({ model, otherName }: { model: CallModel; otherName: string }) {
  const seat = model.otherSeat.value
  const link = model.transport.value?.link.value
  const quality = model.quality.value
  const text = !seat
    ? fill(templates.waitsFor, { name: otherName })
    : link === 'connected'
      ? t(words.connected)
      : seat.lost
        ? fill(templates.away, { name: otherName })
        : t(link === 'reconnecting' ? words.reconnecting : words.connecting)
  const muted = seat && !seat.media.microphone && link === 'connected'
  useEffect(() => announce(text), [text])
  return (
    <div class="call-standing" data-link={seat ? (link ?? 'connecting') : 'waiting'}>
      <span class="call-standing-words">{text}</span>
      {model.call.value?.connectedAt && <Clock since={model.call.value.connectedAt} />}
      {quality && link === 'connected' && (
        <span class={`call-quality call-quality--${quality}`}>
          <Icon node={QUALITY_ICONS[quality]} size={18} />
          {t(qualityWords[quality])}
        </span>
      )}
      {muted && (
        <span class="call-quality">
          <Icon node={MicOff} size={18} />
          {fill(templates.muted, { name: otherName })}
        </span>
      )}
      <span class="call-unrecorded">{t(words.notRecorded)}</span>
    </div>
  )
}

function Clock({ since }: { since: string }) {
  const seconds = Math.max(0, (useNow() - Date.parse(since)) / 1000)
  return <span class="call-clock">{format.clock(seconds)}</span>
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
