import { signal } from '@preact/signals'
import type { CallRelay } from '../../protocol/call.ts'
import { createGoodbye } from './goodbye.ts'
import { createQuality } from './quality.ts'
import type { CallTransport, Link, TransportEvents } from './transport.ts'

/** A blip mends itself; after this the browser is told to look for another way. */
const DISCONNECTED_PATIENCE_MS = 3_000
/** How often a connection that is not up is helped. */
const WATCH_EVERY_MS = 6_000
/** So many helps in vain, and a connection that never stood begins from the start. */
const HELPS_BEFORE_STUCK = 2

export type EmbeddedOptions = TransportEvents & {
  /** To the other page's transport. */
  tell: (relay: CallRelay) => void
  /** One side makes the first offer, and yields in no collision; the other yields (RFC 8829's perfect negotiation). */
  leads: boolean
  iceServers: RTCIceServer[]
}

/**
 * Page to page, without a media server. Both lines, sound and picture, are negotiated at the start: later a camera goes
 * on or off by `replaceTrack` alone, which needs no signalling and so works while the socket is away.
 */
export function createEmbedded({
  leads,
  iceServers,
  tell,
  onGoodbye,
  onIncident,
  onStuck,
}: EmbeddedOptions): CallTransport {
  const connection = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' })
  const link = signal<Link>('connecting')
  const remote = new MediaStream()
  const tracks: Record<'audio' | 'video', MediaStreamTrack | null> = { audio: null, video: null }
  const quality = createQuality(connection)
  const goodbye = createGoodbye(connection, onGoodbye)
  let makingOffer = false
  let ignoresOffer = false
  let lostAt: number | undefined
  let helps = 0
  let patience: ReturnType<typeof setTimeout> | undefined
  /** Messages are worked off one after the other: each changes what the next one meets. */
  let work = Promise.resolve()

  const transceiver = (kind: 'audio' | 'video') =>
    connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)

  function tellDescription() {
    const description = connection.localDescription
    if (description?.type === 'offer' || description?.type === 'answer')
      tell({ kind: 'description', description: { type: description.type, sdp: description.sdp } })
  }

  async function offer() {
    makingOffer = true
    try {
      await connection.setLocalDescription()
      tellDescription()
    } catch {
      // Closed meanwhile, or overtaken by the other side's offer, which is answered instead.
    } finally {
      makingOffer = false
    }
  }

  /**
   * An offer that nobody answered is said again: it was lost in the cut, and while it stands no other can be made, nor one
   * of the other side's be taken by the side that leads. Else another way is looked for.
   */
  function help() {
    if (connection.signalingState === 'closed') return
    if (connection.signalingState === 'have-local-offer' || link.peek() === 'connecting') return tellDescription()
    onIncident({ incident: 'ice-restart' })
    connection.restartIce()
  }

  /** Looks again and again while it is not up; a tunnel has no end that could be known beforehand. */
  function watch(afterMs: number) {
    clearTimeout(patience)
    patience = setTimeout(() => {
      if (link.peek() === 'connected') return
      helps += 1
      if (link.peek() === 'connecting' && helps > HELPS_BEFORE_STUCK) {
        helps = 0
        onStuck()
      } else help()
      watch(WATCH_EVERY_MS)
    }, afterMs)
  }

  function changed() {
    const state = connection.connectionState
    if (state === 'connected') {
      clearTimeout(patience)
      helps = 0
      if (lostAt !== undefined)
        onIncident({ incident: 'restored', seconds: Math.round((performance.now() - lostAt) / 1000) })
      lostAt = undefined
      link.value = 'connected'
    } else if (link.peek() === 'connected' && (state === 'disconnected' || state === 'failed')) {
      lostAt = performance.now()
      link.value = 'reconnecting'
      onIncident({ incident: 'lost' })
      watch(state === 'failed' ? 0 : DISCONNECTED_PATIENCE_MS)
    } else if (state === 'failed') {
      // The leading side at once, the other a little later: two restarts at once only get in each other's way.
      watch(leads ? 0 : DISCONNECTED_PATIENCE_MS)
    }
  }

  /** What the other side offered is answered with what is sent from here, on the same lines. */
  async function attach() {
    goodbye.open()
    for (const kind of ['audio', 'video'] as const) {
      const line = transceiver(kind)
      if (!line) continue
      line.direction = 'sendrecv'
      await line.sender.replaceTrack(tracks[kind])
    }
  }

  async function handle(relay: CallRelay) {
    if (connection.signalingState === 'closed') return
    if (relay.kind === 'candidate') {
      try {
        await connection.addIceCandidate(relay.candidate)
      } catch {
        // One of a description that was not taken, or of a network that is gone.
      }
      return
    }
    const { description } = relay
    const collision = description.type === 'offer' && (makingOffer || connection.signalingState !== 'stable')
    ignoresOffer = leads && collision
    if (ignoresOffer) return
    // An answer said twice, or one to an offer that was taken back.
    if (description.type === 'answer' && connection.signalingState !== 'have-local-offer') return
    await connection.setRemoteDescription(description)
    if (description.type === 'answer') return
    await attach()
    await connection.setLocalDescription()
    tellDescription()
  }

  connection.addEventListener('negotiationneeded', offer)
  connection.addEventListener('connectionstatechange', changed)
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (!candidate?.candidate) return
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate
    tell({
      kind: 'candidate',
      candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment },
    })
  })
  connection.addEventListener('track', ({ track }) => remote.addTrack(track))
  addEventListener('online', revive)

  function revive() {
    if (link.peek() === 'connected') return
    help()
    watch(WATCH_EVERY_MS)
  }

  if (leads) {
    goodbye.open()
    for (const kind of ['audio', 'video']) connection.addTransceiver(kind, { direction: 'sendrecv' })
  }
  watch(WATCH_EVERY_MS)

  return {
    link,
    remote,
    async send(kind, track) {
      tracks[kind] = track
      await transceiver(kind)?.sender.replaceTrack(track)
    },
    hear(relay) {
      work = work.then(() => handle(relay)).catch(() => undefined)
    },
    revive,
    quality,
    close(sayGoodbye) {
      clearTimeout(patience)
      removeEventListener('online', revive)
      if (!sayGoodbye) return connection.close()
      connection.removeEventListener('connectionstatechange', changed)
      goodbye.say().then(() => connection.close())
    },
  }
}
