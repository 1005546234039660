import { computed, effect, signal, untracked } from '@preact/signals'
import type { Carrier } from '../../domain/call/call.ts'
import type { CallRelay } from '../../protocol/call.ts'
import type { ProblemDetails } from '../../protocol/problem.ts'
import { newIdempotencyKey } from '../lib/idempotencyKey.ts'
import type { Room } from '../lib/roomModel.ts'
import { otherSide, type Side } from '../thread/deriveThread.ts'
import { callMemory } from './callMemory.ts'
import { createEmbedded } from './embedded.ts'
import { createLocalMedia } from './localMedia.ts'
import { readCredentials } from './readCredentials.ts'
import { readToken } from './readToken.ts'
import { createRealtimeKit, loadRealtimeKit } from './realtimeKit.ts'
import type { CallTransport, Quality, TransportEvents } from './transport.ts'

const QUALITY_EVERY_MS = 3_000

export type CallModel = ReturnType<typeof createCall>
export type CallOptions = { room: Room; side: Side; consultationId: string }

/** One consultation's call as this page has it: whether one is in it, with what, and how the line is. */
export function createCall({ room, side, consultationId }: CallOptions) {
  const other = otherSide(side)
  const media = createLocalMedia((kind, track) => {
    transport.peek()?.send(kind, track)
    tellMedia()
  })
  const transport = signal<CallTransport | undefined>(undefined)
  /** Before the call: what to check. */
  const checking = signal(false)
  const wantsCamera = signal(false)
  /** Pressed, and not yet in. */
  const joining = signal(false)
  const inCall = signal(false)
  /** The person went on in another tab: this one says so, until the call is over or comes back here. */
  const elsewhere = signal(false)
  const problem = signal<ProblemDetails | undefined>(undefined)
  const quality = signal<Quality | undefined>(undefined)
  const call = computed(() => room.consultation.value?.call ?? null)
  const otherSeat = computed(() => call.value?.seats[other] ?? null)
  /** Every name that this page has had in a call: a seat under another name is another page's. */
  const ownTabs = new Set<string>()
  let tab = ''
  let iceServers: RTCIceServer[] = []
  /** The other page that the transport leads to. */
  let peerTab: string | undefined
  /** By what this page's media are carried now. */
  let carrier: Carrier | undefined
  /** The service does not carry this page's media: said until the room has heard it. */
  let sunk = false
  /** Hung up while the room could not be told: said once it can. */
  let unsaid: string | undefined
  /** Its page was away: once it is back, what was lost meanwhile is said again. */
  let peerLost = false
  /** The call to come back to; `null` to start or answer. */
  let wanted: number | null = null
  const early: { from: string; relay: CallRelay }[] = []
  let measuring: ReturnType<typeof setInterval> | undefined

  const sent = () => ({
    microphone: media.microphone.peek() !== null && !media.muted.peek(),
    camera: media.camera.peek() !== null,
  })

  function tellMedia() {
    if (!inCall.peek()) return
    room.signals.send({ kind: 'media', tab, media: sent() })
    remember()
  }

  function remember() {
    const number = call.peek()?.number
    if (number === undefined) return
    callMemory.set(consultationId, { call: number, microphone: !media.muted.peek(), camera: sent().camera })
  }

  function sayJoin() {
    room.signals.send({ kind: 'join', tab, media: sent(), call: wanted })
  }

  async function join(into: number | null) {
    if (joining.peek() || inCall.peek()) return
    joining.value = true
    problem.value = undefined
    elsewhere.value = false
    iceServers = await readCredentials(consultationId)
    tab = newIdempotencyKey()
    ownTabs.add(tab)
    wanted = into
    sayJoin()
  }

  const sayDown = () => room.signals.send({ kind: 'incident', tab, incident: 'carrier-down' })

  function connect(to: string, by: Carrier) {
    disconnect()
    peerTab = to
    carrier = by
    sunk = false
    const named = tab
    const events: TransportEvents = {
      // They hung up and could not tell the room: it hears of it from here.
      onGoodbye() {
        room.signals.send({ kind: 'leave', tab })
      },
      onIncident: (incident) => room.signals.send({ kind: 'incident', tab, ...incident }),
      // Under a new name both pages begin anew.
      onStuck() {
        tab = newIdempotencyKey()
        ownTabs.add(tab)
        disconnect()
        sayJoin()
      },
    }
    const made =
      by === 'embedded'
        ? createEmbedded({
            ...events,
            leads: side === 'doctor',
            iceServers,
            tell: (relay) => room.signals.send({ kind: 'relay', tab, to, relay }),
          })
        : createRealtimeKit({
            ...events,
            peer: to,
            load: loadRealtimeKit,
            token: () => readToken(consultationId, named),
            onDown() {
              sunk = true
              sayDown()
            },
          })
    transport.value = made
    made.send('audio', media.microphone.peek())
    made.send('video', media.camera.peek())
    for (const { from, relay } of early.splice(0)) if (from === to) made.hear(relay)
    measuring = setInterval(async () => {
      const measured = await made.quality().catch(() => undefined)
      if (transport.peek() === made) quality.value = measured
    }, QUALITY_EVERY_MS)
  }

  function disconnect(sayGoodbye = false) {
    clearInterval(measuring)
    transport.peek()?.close(sayGoodbye)
    transport.value = undefined
    quality.value = undefined
    peerTab = undefined
    carrier = undefined
  }

  function getOut(sayGoodbye = false) {
    disconnect(sayGoodbye)
    early.length = 0
    inCall.value = false
    joining.value = false
    checking.value = false
    media.release()
    media.mute(false)
  }

  const follow = effect(() => {
    const now = call.value
    const own = now?.seats[side]
    const peer = now?.seats[other]
    untracked(() => {
      if (now && own && own.tab === tab) {
        if (!inCall.peek()) {
          joining.value = false
          checking.value = false
          inCall.value = true
          wanted = now.number
          remember()
          // A camera that came on, or a mute, while the answer was under way.
          if (own.media.camera !== sent().camera || own.media.microphone !== sent().microphone) tellMedia()
        }
        if (!peer) disconnect()
        else if (peer.tab !== peerTab || now.carrier !== carrier) connect(peer.tab, now.carrier)
        else if (peerLost && !peer.lost) transport.peek()?.revive()
        peerLost = peer?.lost === true
        return
      }
      if (!inCall.peek()) {
        if (!now) elsewhere.value = false
        return
      }
      // Not this page's any more: over, or taken over by another one of the same person.
      if (own && ownTabs.has(own.tab)) return
      elsewhere.value = own !== null && own !== undefined
      callMemory.clear(consultationId)
      getOut()
    })
  })

  const deaf = room.signals.listen({
    onRelay(from, relay) {
      if (from === peerTab) transport.peek()?.hear(relay)
      else if (inCall.peek() || joining.peek()) early.push({ from, relay })
    },
    onRefused(refused, why) {
      if (refused !== tab) return
      // What was said for a page that had just gone.
      if (!joining.peek() && !why.type.endsWith('/call-over')) return
      problem.value = joining.peek() && wanted === null ? why : undefined
      callMemory.clear(consultationId)
      getOut()
    },
    onWelcome() {
      if (unsaid !== undefined && room.signals.send({ kind: 'leave', tab: unsaid })) unsaid = undefined
      if (inCall.peek() || joining.peek()) sayJoin()
      if (sunk) sayDown()
      transport.peek()?.revive()
    },
  })

  // Nobody reads a letter on a screen that went dark in the middle of a call.
  const awake = effect(() => {
    if (!inCall.value) return
    const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => undefined) : undefined
    return () => void lock?.then((held) => held?.release()).catch(() => undefined)
  })

  async function comeBack() {
    const kept = callMemory.get(consultationId)
    if (!kept || call.peek()?.number !== kept.call) return callMemory.clear(consultationId)
    wantsCamera.value = kept.camera
    media.mute(!kept.microphone)
    await media.ask(kept.camera)
    await join(kept.call)
  }
  comeBack()

  return {
    side,
    call,
    otherSeat,
    media,
    transport,
    checking,
    wantsCamera,
    joining,
    inCall,
    elsewhere,
    problem,
    quality,
    connection: room.connection,
    /** The first press: what to check; what was allowed before is shown at once. */
    check(camera: boolean) {
      problem.value = undefined
      wantsCamera.value = camera
      checking.value = true
      media.askIfGranted(camera)
    },
    allow: () => media.ask(wantsCamera.peek()),
    /** On by voice alone: the camera is given back, or never asked for. */
    async withoutCamera() {
      wantsCamera.value = false
      media.cameraOff()
      if (!media.microphone.peek()) await media.ask(false)
    },
    cancel: () => getOut(),
    enter: () => join(null),
    /** From another tab back to this one. */
    async takeBack() {
      await media.ask(call.peek()?.channel === 'video')
      await join(call.peek()?.number ?? null)
    },
    toggleMicrophone() {
      media.mute(!media.muted.peek())
      if (!media.microphone.peek()) media.takeMicrophone()
      else transport.peek()?.send('audio', media.microphone.peek())
      tellMedia()
    },
    toggleCamera() {
      if (media.camera.peek()) media.cameraOff()
      else media.cameraOn()
    },
    leave() {
      const told = room.signals.send({ kind: 'leave', tab })
      if (!told) unsaid = tab
      callMemory.clear(consultationId)
      getOut(!told)
    },
    dispose() {
      follow()
      deaf()
      awake()
      disconnect()
      media.dispose()
    },
  }
}
