import { Mic, MicOff, PhoneOff } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/Button.tsx'
import { announce } from '../components/live.ts'
import { fill, t } from '../i18n/locale.ts'
import './Call.css'
import type { CallSlotProps } from './CallSlot.tsx'
import { templates, words } from './callWords.ts'
import { Clock, standingOf } from './Standing.tsx'
import { useCall } from './useCall.ts'
import { useRemote } from './useRemote.ts'

export type CallBarProps = Pick<CallSlotProps, 'room' | 'side' | 'consultationId' | 'otherName' | 'kept'> & {
  /** Back to the consultation of the call. */
  onBack: () => void
}

/** The call that goes on while another consultation is looked at: heard and seen, and one press away. */
export function CallBar({ room, side, consultationId, otherName, kept, onBack }: CallBarProps) {
  const model = useCall({ room, side, consultationId }, kept)
  const { video, silent, play, seen } = useRemote(model)
  const inCall = model.inCall.value
  const muted = model.media.muted.value || !model.media.microphone.value
  const title = fill(templates.inCallWith, { name: otherName })
  const text = standingOf(model, otherName)
  useEffect(() => {
    if (inCall) announce(`${title}. ${text}`)
  }, [inCall, text])
  return (
    <section class="call-bar" aria-label={t(words.goesOn)} hidden={!inCall}>
      {/* biome-ignore lint/a11y/useMediaCaption: a person who speaks now has no captions */}
      <video ref={video} playsInline autoplay aria-label={otherName} hidden={!seen} />
      <p class="call-bar-words">
        <strong>{title}</strong>
        <span class="small">
          {text} {model.call.value?.connectedAt && <Clock since={model.call.value.connectedAt} />}
        </span>
      </p>
      <div class="row">
        {silent && <Button onPress={play}>{t(words.soundBlocked)}</Button>}
        <Button variant="ghost" icon={muted ? MicOff : Mic} onPress={model.toggleMicrophone}>
          {t(muted ? words.unmute : words.mute)}
        </Button>
        <Button variant="ghost" onPress={onBack}>
          {t(words.backToCall)}
        </Button>
        <Button variant="danger" icon={PhoneOff} onPress={model.leave}>
          {t(words.leave)}
        </Button>
      </div>
    </section>
  )
}
