/**
 * One person's page of a consultation without its screen, in a thread of its own as a page is in a process of its own:
 * the pages' code as it is, over this platform's socket. It says what it is told to say and reports what it shows.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { createRoom } from '../../ui/lib/roomModel.ts'
import type { PageOrder, PageReport, PageSettings, PageState } from './chatPage.ts'

const { origin, address, cookie, consultationId, as, everyMs }: PageSettings = workerData
/** Nobody types on while so much of what they said is not there yet. */
const UNSENT_MAX = 40

const acknowledged: string[] = []
// Node's takes headers; the DOM's type does not know.
const Socket = WebSocket as unknown as new (url: string, options: { headers: Record<string, string> }) => WebSocket
class PageSocket extends Socket {
  constructor(url: string) {
    super(url, { headers: { cookie, origin } })
    this.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data))
      if (message.type === 'ack') acknowledged.push(message.key)
    })
  }
}
const windowEvents = new EventTarget()
Object.assign(globalThis, {
  WebSocket: PageSocket,
  location: { href: `${address}/` },
  document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  addEventListener: windowEvents.addEventListener.bind(windowEvents),
})

const room = createRoom({ consultationId, as })
room.connect()
let talking: ReturnType<typeof setInterval> | undefined
let pressed = 0

/** By the clock: a timer that comes late on a busy machine does not make a slower talker. */
let due = 0
function typeOn() {
  const now = performance.now()
  for (; due <= now; due += everyMs) {
    // What was not typed while nothing went through is not made up for.
    if (room.outgoing.value.length >= UNSENT_MAX) due = now
    else room.say(`${as} ${++pressed}`)
  }
}

const state = (): PageState => ({
  open: room.connection.value === 'open',
  pressed,
  acknowledged: acknowledged.length,
  unsent: room.outgoing.value.length,
  shown: room.entries.value.length,
  lastSeq: room.entries.value.at(-1)?.seq ?? 0,
})
const report = (): PageReport => ({
  pressed,
  acknowledged,
  entries: room.entries.value.map(({ seq, key, from, text }) => ({ seq, key, from, text })),
})

parentPort?.on('message', (order: PageOrder) => {
  if (order === 'talk') {
    due = performance.now()
    talking ??= setInterval(typeOn, everyMs)
  }
  if (order === 'hush') {
    clearInterval(talking)
    talking = undefined
  }
  if (order === 'online') windowEvents.dispatchEvent(new Event('online'))
  if (order === 'state') parentPort?.postMessage(state())
  if (order === 'report') parentPort?.postMessage(report())
  if (order === 'leave') {
    room.dispose()
    process.exit(0)
  }
})
