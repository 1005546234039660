import { Phone, PhoneOff, Video } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { Button } from '../components/Button.tsx'
import { classes } from '../components/classes.ts'
import { announce } from '../components/live.ts'
import { fill, t } from '../i18n/locale.ts'
import './Call.css'
import type { CallSlotProps } from './CallSlot.tsx'
import { Check } from './Check.tsx'
import type { CallModel } from './callModel.ts'
import { templates, words } from './callWords.ts'
import { Stage } from './Stage.tsx'
import { useCall } from './useCall.ts'

/** The call of a consultation on one page: the offer to make or answer it, what to check, and the call itself. */
export function CallPanel({ room, side, consultationId, otherName, onChat, kept, busy }: CallSlotProps) {
  const model = useCall({ room, side, consultationId }, kept)
  return (
    <section class="call" aria-label={t(words.region)}>
      {model.inCall.value ? (
        <Stage model={model} otherName={otherName} />
      ) : model.checking.value ? (
        <Check
          model={model}
          onChat={() => {
            model.cancel()
            onChat()
          }}
        />
      ) : (
        <Offer model={model} otherName={otherName} channel={room.consultation.value?.channel ?? 'chat'} busy={busy} />
      )}
    </section>
  )
}

type OfferProps = {
  model: CallModel
  otherName: string
  channel: 'chat' | 'audio' | 'video'
  busy: CallSlotProps['busy']
}

function Offer({ model, otherName, channel, busy }: OfferProps) {
  const call = model.call.value
  const ringing = call !== null && model.otherSeat.value !== null && !model.elsewhere.value
  const video = call?.channel === 'video'
  const calls = ringing ? fill(templates.calls, { name: otherName, video }) : ''
  useEffect(() => {
    if (calls) announce(calls)
  }, [calls])
  if (model.elsewhere.value)
    return (
      <Alert live="status">
        <p>{t(words.elsewhere)}</p>
        <div class="row">
          <Button variant="ghost" busy={model.joining.value} onPress={model.takeBack}>
            {t(words.takeBack)}
          </Button>
        </div>
      </Alert>
    )
  if (busy)
    return (
      <div class={classes('call-offer', ringing && 'call-offer--ringing')}>
        {ringing && <p class="call-offer-title">{calls}</p>}
        <p>{fill(templates.oneAtATime, { name: busy.name })}</p>
        <div class="row">
          <Button variant="ghost" icon={PhoneOff} onPress={busy.hangUp}>
            {fill(templates.hangUpWith, { name: busy.name })}
          </Button>
        </div>
      </div>
    )
  const problem = model.problem.value && (
    <Alert kind="warn" live="alert" title={t(words.over)}>
      {model.problem.value.detail}
    </Alert>
  )
  if (ringing)
    return (
      <div class="call-offer call-offer--ringing">
        {problem}
        <p class="call-offer-title">{calls}</p>
        <div class="row">
          <Button icon={video ? Video : Phone} onPress={() => model.check(video)}>
            {t(words.answer)}
          </Button>
          {video && (
            <Button variant="ghost" icon={Phone} onPress={() => model.check(false)}>
              {t(words.answerAudio)}
            </Button>
          )}
        </div>
      </div>
    )
  if (model.side === 'doctor')
    return (
      <div class="call-offer call-offer--quiet">
        {problem}
        <div class="row">
          {channel !== 'audio' && (
            <Button variant={channel === 'video' ? 'primary' : 'ghost'} icon={Video} onPress={() => model.check(true)}>
              {t(words.doctorVideo)}
            </Button>
          )}
          <Button variant={channel === 'audio' ? 'primary' : 'ghost'} icon={Phone} onPress={() => model.check(false)}>
            {t(words.doctorAudio)}
          </Button>
        </div>
      </div>
    )
  // Asked in writing: the doctor may call, and only then there is something to press.
  if (channel === 'chat') return null
  return (
    <div class="call-offer">
      {problem}
      <p>{t(channel === 'video' ? words.patientLeadVideo : words.patientLeadAudio)}</p>
      <div class="row">
        <Button icon={channel === 'video' ? Video : Phone} onPress={() => model.check(channel === 'video')}>
          {t(channel === 'video' ? words.startVideo : words.startAudio)}
        </Button>
        {channel === 'video' && (
          <Button variant="ghost" icon={Phone} onPress={() => model.check(false)}>
            {t(words.byVoice)}
          </Button>
        )}
      </div>
      <p class="small muted">{t(words.notRecorded)}</p>
    </div>
  )
}
