import type RealtimeKitClient from '@cloudflare/realtimekit'
import { createEmbedded } from '../../ui/call/embedded.ts'
import { type BeginMeeting, createRealtimeKit } from '../../ui/call/realtimeKit.ts'
import type { CallIncident, CallTransport } from '../../ui/call/transport.ts'

/** Runs in a page: two transports of a kind, joined as the room joins two pages, and what a test asks of them. */
type Side = { transport: CallTransport; incidents: CallIncident[]; stuck: number; down: number; goodbyes: number }
type Pair = { one: Side; other: Side; cut: () => void; mend: () => void }

const side = (): Omit<Side, 'transport'> => ({ incidents: [], stuck: 0, down: 0, goodbyes: 0 })
const eventsOf = (of: Omit<Side, 'transport'>) => ({
  onIncident: (incident: CallIncident) => void of.incidents.push(incident),
  onStuck: () => {
    of.stuck++
  },
  onGoodbye: () => {
    of.goodbyes++
  },
})

function embeddedPair(): Pair {
  const [one, other] = [side(), side()]
  const left: CallTransport = createEmbedded({
    ...eventsOf(one),
    leads: true,
    iceServers: [],
    tell: (relay) => right.hear(relay),
  })
  const right: CallTransport = createEmbedded({
    ...eventsOf(other),
    leads: false,
    iceServers: [],
    tell: (relay) => left.hear(relay),
  })
  // What cuts a peer connection stands in test/support/mediaCable.ts.
  return {
    one: Object.assign(one, { transport: left }),
    other: Object.assign(other, { transport: right }),
    cut() {},
    mend() {},
  }
}

type Listener = (payload: any) => void
function emitter() {
  const listeners: [string, Listener][] = []
  return {
    on: (event: string, listener: Listener) => void listeners.push([event, listener]),
    emit: (event: string, payload: unknown) => {
      for (const [name, listener] of listeners) if (name === event) listener(payload)
    },
  }
}

/**
 * A stand-in of RealtimeKit's SDK and its media servers, as its documentation and its types have them, with its traps: it
 * stops the tracks that it was given, takes none while it has one, and takes devices of its own where nobody says no.
 */
function mediaServers() {
  const rooms: { name: string; client: any; joined: Map<string, any> & ReturnType<typeof emitter>; own: any }[] = []
  const trace: string[] = []
  const begin =
    (name: string): BeginMeeting =>
    async ({ defaults, modules }) => {
      if (defaults?.audio !== false || defaults.video !== false) trace.push('took devices of its own')
      if (modules?.tracing !== false) trace.push('traces')
      const own: any = Object.assign(emitter(), {
        id: `peer-${name}`,
        customParticipantId: name,
        audioEnabled: false,
        videoEnabled: false,
      })
      const joined = Object.assign(new Map<string, any>(), emitter())
      const self: any = Object.assign(emitter(), { roomJoined: false })
      for (const [kind, Kind] of [
        ['audio', 'Audio'],
        ['video', 'Video'],
      ] as const) {
        self[`enable${Kind}`] = async (track: MediaStreamTrack) => {
          if (own[`${kind}Enabled`]) return
          Object.assign(own, { [`${kind}Enabled`]: true, [`${kind}Track`]: track })
          own.emit(`${kind}Update`, { [`${kind}Enabled`]: true, [`${kind}Track`]: track })
        }
        self[`disable${Kind}`] = async () => {
          own[`${kind}Track`]?.stop()
          own[`${kind}Enabled`] = false
          own.emit(`${kind}Update`, { [`${kind}Enabled`]: false, [`${kind}Track`]: own[`${kind}Track`] })
        }
      }
      const meta = emitter()
      const client: any = {
        self,
        meta,
        participants: { joined },
        async join() {
          self.roomJoined = true
          for (const there of rooms) {
            there.joined.set(own.id, own)
            there.joined.emit('participantJoined', own)
            joined.set(there.own.id, there.own)
          }
          rooms.push({ name, client, joined, own })
        },
        async leave() {
          const at = rooms.findIndex((room) => room.client === client)
          if (at >= 0) rooms.splice(at, 1)
          for (const there of rooms) {
            there.joined.delete(own.id)
            there.joined.emit('participantLeft', own)
          }
        },
      }
      return client as RealtimeKitClient
    }
  return { begin, rooms, trace }
}

function realtimeKitPair(): Pair & { trace: string[]; kickOne: () => void } {
  const servers = mediaServers()
  const make = (own: string, peer: string) => {
    const of = side()
    const transport = createRealtimeKit({
      ...eventsOf(of),
      peer,
      token: async () => `token-of-${own}`,
      load: async () => servers.begin(own),
      onDown: () => {
        of.down++
      },
    })
    return Object.assign(of, { transport })
  }
  // Somebody else in the meeting is nobody of this call.
  servers
    .begin('a-stranger')({ authToken: '', defaults: { audio: false, video: false }, modules: { tracing: false } })
    .then((stranger) => stranger.join())
  const [one, other] = [make('patient-tab', 'doctor-tab'), make('doctor-tab', 'patient-tab')]
  const roomOf = (name: string) => servers.rooms.find((room) => room.name === name)
  return {
    one,
    other,
    trace: servers.trace,
    cut: () => roomOf('patient-tab')?.client.self.emit('roomLeft', { state: 'disconnected' }),
    mend: () => roomOf('patient-tab')?.client.self.emit('roomJoined', { reconnected: true }),
    kickOne: () => roomOf('patient-tab')?.client.self.emit('roomLeft', { state: 'kicked' }),
  }
}

/** A tone, and a picture that moves: tracks for which nobody need be asked. */
function sound(): MediaStreamTrack {
  const context = new AudioContext()
  const out = context.createMediaStreamDestination()
  const note = context.createOscillator()
  note.connect(out)
  note.start()
  const [track] = out.stream.getAudioTracks()
  if (!track) throw new Error('no tone')
  return track
}
function picture(colour: string): MediaStreamTrack {
  const canvas = document.createElement('canvas')
  const paint = () => {
    const brush = canvas.getContext('2d')
    if (!brush) return
    brush.fillStyle = colour
    brush.fillRect(0, 0, canvas.width, canvas.height)
  }
  paint()
  setInterval(paint, 100)
  const [track] = canvas.captureStream(10).getVideoTracks()
  if (!track) throw new Error('no picture')
  return track
}

/** The colour that stands on the other side now, as a letter; `-` while nothing does. */
function shown(of: Side): string {
  let video = document.querySelector('video')
  if (!video) {
    video = document.createElement('video')
    video.muted = true
    document.body.append(video)
  }
  if (video.srcObject !== of.transport.remote) {
    video.srcObject = of.transport.remote
    video.play().catch(() => undefined)
  }
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush || video.videoWidth === 0) return '-'
  brush.drawImage(video, 0, 0, canvas.width, canvas.height)
  const [red = 0, green = 0, blue = 0] = brush.getImageData(100, 50, 1, 1).data
  const strongest = Math.max(red, green, blue)
  return strongest < 100 ? '-' : strongest === red ? 'r' : strongest === green ? 'g' : 'b'
}

Object.assign(window, { transports: { embeddedPair, realtimeKitPair, sound, picture, shown } })
export type TransportsPage = {
  embeddedPair: typeof embeddedPair
  realtimeKitPair: typeof realtimeKitPair
  sound: typeof sound
  picture: typeof picture
  shown: typeof shown
}
