import type { ReadonlySignal } from '@preact/signals'
import type { CallRelay } from '../../protocol/call.ts'

/** How the media of a call stand on this page. */
export type Link = 'connecting' | 'connected' | 'reconnecting'
export type Quality = 'good' | 'fair' | 'poor'
export type CallIncident = { incident: 'lost' | 'restored' | 'ice-restart'; seconds?: number }

/** The way of sound and picture from one page to the other: one interface, whoever carries them. */
export type CallTransport = {
  link: ReadonlySignal<Link>
  /** What comes from the other side; its tracks stay, whatever is muted or changed there. */
  remote: MediaStream
  /**
   * Sends this track from now on, as loud or as muted as it is at this moment; `null` sends nothing of its kind. Said
   * again after each change of the track.
   */
  send: (kind: 'audio' | 'video', track: MediaStreamTrack | null) => Promise<void>
  /** A message of the other page's transport, for those that find their way by themselves. */
  hear: (relay: CallRelay) => void
  /** The signalling is back after a cut: what was lost meanwhile is said again. */
  revive: () => void
  /** Since it was last asked; `undefined` while nothing was measured. */
  quality: () => Promise<Quality | undefined>
  /** @param sayGoodbye the other page is to know at once that this one hung up: the room cannot be told */
  close: (sayGoodbye?: boolean) => void
}

export type TransportEvents = {
  /** The other page hung up, and told so by the way of the media. */
  onGoodbye: () => void
  onIncident: (incident: CallIncident) => void
  /** It never came up: only another try from the start can help. */
  onStuck: () => void
}
