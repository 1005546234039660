import type RealtimeKitClient from '@cloudflare/realtimekit'
import type { RTKClientOptions, RTKParticipant } from '@cloudflare/realtimekit'
import { signal } from '@preact/signals'
import { scoreQuality } from './deriveQuality.ts'
import type { CallTransport, Link, Quality, TransportEvents } from './transport.ts'

/** Longer than this, and the call goes on from page to page: nobody waits for a service that does not come. */
const IN_WITHIN_MS = 12_000
/** So long the other one's media may stay away once both are in; then both begin anew. */
const SEEN_WITHIN_MS = 20_000

/** How the SDK begins; a test gives a stand-in. */
export type BeginMeeting = (options: RTKClientOptions) => Promise<RealtimeKitClient>

/** 158 kB that nobody loads whose call goes from page to page. */
export async function loadRealtimeKit(): Promise<BeginMeeting> {
  const { default: client } = await import('@cloudflare/realtimekit')
  return (options) => client.init(options)
}

export type RealtimeKitOptions = TransportEvents & {
  /** The other page's own name, by which it is known in the meeting: nobody else there is seen or heard. */
  peer: string
  /** Lets this page into the meeting; `undefined` where the service does not. */
  token: () => Promise<string | undefined>
  load: () => Promise<BeginMeeting>
  /** The service does not carry this page's media. */
  onDown: () => void
}

type Kind = 'audio' | 'video'
/** Everything that we do not use is off: what is left out counts as wanted. */
const MODULES = {
  tracing: false,
  chat: false,
  poll: false,
  plugin: false,
  pip: false,
  recording: false,
  livestream: false,
  connectedMeetings: false,
  devTools: { logs: false },
}

/** By way of Cloudflare's media servers: through any network that lets a browser out, at the price of a hop. */
export function createRealtimeKit(options: RealtimeKitOptions): CallTransport {
  const { peer, onIncident, onStuck, onDown } = options
  const link = signal<Link>('connecting')
  const remote = new MediaStream()
  /** What is to be sent, and the copy of it that the SDK has: it stops what it was given, and the preview needs its own. */
  const wanted: Record<Kind, MediaStreamTrack | null> = { audio: null, video: null }
  const given: Partial<Record<Kind, { of: MediaStreamTrack; copy: MediaStreamTrack }>> = {}
  let meeting: RealtimeKitClient | undefined
  let heardScore: Quality | undefined
  let lostAt: number | undefined
  let ended = false
  let work = Promise.resolve()

  const entering = setTimeout(down, IN_WITHIN_MS)
  let seeing: ReturnType<typeof setTimeout> | undefined

  function down() {
    if (ended) return
    close()
    onDown()
  }

  function connected() {
    clearTimeout(seeing)
    if (lostAt !== undefined)
      onIncident({ incident: 'restored', seconds: Math.round((performance.now() - lostAt) / 1000) })
    lostAt = undefined
    link.value = 'connected'
  }

  function lost() {
    if (ended || link.peek() !== 'connected') return
    lostAt = performance.now()
    link.value = 'reconnecting'
    onIncident({ incident: 'lost' })
  }

  function receive(kind: Kind, track: MediaStreamTrack | null) {
    for (const old of kind === 'audio' ? remote.getAudioTracks() : remote.getVideoTracks()) remote.removeTrack(old)
    if (track) remote.addTrack(track)
  }

  function follow(participant: RTKParticipant) {
    if (participant.customParticipantId !== peer) return
    receive('audio', participant.audioEnabled ? participant.audioTrack : null)
    receive('video', participant.videoEnabled ? participant.videoTrack : null)
    participant.on('audioUpdate', ({ audioEnabled, audioTrack }) => receive('audio', audioEnabled ? audioTrack : null))
    participant.on('videoUpdate', ({ videoEnabled, videoTrack }) => receive('video', videoEnabled ? videoTrack : null))
    participant.on('mediaScoreUpdate', ({ score }) => {
      heardScore = scoreQuality(score)
    })
    connected()
  }

  /** Whoever is in the meeting under the other page's name now. */
  function look(of: RealtimeKitClient) {
    for (const participant of of.participants.joined.values()) follow(participant)
  }

  function watch(of: RealtimeKitClient) {
    const { participants, self, meta } = of
    participants.joined.on('participantJoined', follow)
    participants.joined.on('participantLeft', ({ customParticipantId }) => {
      if (customParticipantId === peer) lost()
    })
    self.on('roomLeft', ({ state }) => {
      // The SDK itself comes back from a lost network; from nothing else.
      if (state === 'disconnected') lost()
      else down()
    })
    self.on('roomJoined', ({ reconnected }) => {
      if (reconnected) look(of)
    })
    meta.on('mediaConnectionUpdate', ({ state }) => {
      if (state === 'connected') look(of)
      else if (state === 'failed' || state === 'disconnected' || state === 'reconnecting') lost()
    })
  }

  async function enter() {
    const [begin, token] = await Promise.all([options.load(), options.token()])
    if (ended) return
    if (token === undefined) return down()
    // Our own devices, asked for by ourselves: left out, both would be taken here.
    const begun = await begin({ authToken: token, defaults: { audio: false, video: false }, modules: MODULES })
    if (ended) return void begun.leave()
    meeting = begun
    watch(begun)
    await begun.join()
    if (ended) return void begun.leave()
    clearTimeout(entering)
    seeing = setTimeout(onStuck, SEEN_WITHIN_MS)
    look(begun)
    for (const kind of ['audio', 'video'] as const) bring(kind)
  }

  /** One change after the other: the SDK passes over what is asked of it while it is busy. */
  function bring(kind: Kind): Promise<void> {
    work = work.then(() => exchange(kind)).catch(() => undefined)
    return work
  }

  async function exchange(kind: Kind) {
    const self = meeting?.self
    if (!self || ended || !self.roomJoined) return
    const track = wanted[kind]
    const before = given[kind]
    if (before && before.of === track) {
      before.copy.enabled = track.enabled
      return
    }
    if (before) {
      // It takes no other track while it has one.
      await (kind === 'audio' ? self.disableAudio() : self.disableVideo())
      before.copy.stop()
      delete given[kind]
    }
    if (!track) return
    const copy = track.clone()
    copy.enabled = track.enabled
    given[kind] = { of: track, copy }
    await (kind === 'audio' ? self.enableAudio(copy) : self.enableVideo(copy))
  }

  function close() {
    ended = true
    clearTimeout(entering)
    clearTimeout(seeing)
    meeting?.leave().catch(() => undefined)
    for (const kind of ['audio', 'video'] as const) {
      given[kind]?.copy.stop()
      receive(kind, null)
    }
  }

  enter().catch(down)

  return {
    link,
    remote,
    send(kind, track) {
      wanted[kind] = track
      return bring(kind)
    },
    // It signals by a socket of its own, and comes back by itself.
    hear() {},
    revive() {},
    quality: async () => (link.peek() === 'connected' ? heardScore : undefined),
    // The service itself tells the other page that this one left.
    close: () => close(),
  }
}
