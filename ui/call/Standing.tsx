import { MicOff, SignalHigh, SignalLow, SignalMedium } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../components/Icon.tsx'
import { announce } from '../components/live.ts'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import { useNow } from '../lib/now.ts'
import type { CallModel } from './callModel.ts'
import { qualityWords, templates, words } from './callWords.ts'

const QUALITY_ICONS = { good: SignalHigh, fair: SignalMedium, poor: SignalLow }

/** How the call stands, in a sentence. */
export function standingOf(model: CallModel, otherName: string): string {
  const seat = model.otherSeat.value
  const link = model.transport.value?.link.value
  if (!seat) return fill(templates.waitsFor, { name: otherName })
  if (link === 'connected') return t(words.connected)
  if (seat.lost) return fill(templates.away, { name: otherName })
  return t(link === 'reconnecting' ? words.reconnecting : words.connecting)
}

/** How the call stands, in words that are read out when they change; the clock beside them is not. */
export function Standing({ model, otherName }: { model: CallModel; otherName: string }) {
  const seat = model.otherSeat.value
  const link = model.transport.value?.link.value
  const quality = model.quality.value
  const text = standingOf(model, otherName)
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

export function Clock({ since }: { since: string }) {
  const seconds = Math.max(0, (useNow() - Date.parse(since)) / 1000)
  return <span class="call-clock">{format.clock(seconds)}</span>
}
