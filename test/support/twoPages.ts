import { vi } from 'vitest'
import { createRoom, type Room } from '../../ui/lib/roomModel.ts'
import { forgetPerson } from '../../ui/lib/storage.ts'
import { BAD, type Faults, faultyWire } from './faultyWire.ts'
import { seeded } from './seeded.ts'

export type Side = 'patient' | 'doctor'
/** The service's end of one connection. */
export type Line = { send: (text: string) => void; close: () => void }
export type Ear = { hear: (text: string) => void; closed: () => void }
/** Opens a connection of one side to the service, from after `seq`. */
export type Dial = (side: Side, after: number, ear: Ear) => Promise<Line>

const SIDES = ['patient', 'doctor'] as const
const sideOf = (id: string | undefined): Side => (id === 'doctor' ? 'doctor' : 'patient')

/**
 * Both pages of a consultation, in their own code, as a browser would run it; the browser's socket is a wire that
 * loses, doubles, delays and reorders what it carries, drawn from a seed.
 */
export function openTwoPages(dial: Dial, seed: number, network: Faults = BAD) {
  const random = seeded(seed)
  const open = new Set<EventTarget & { cut: () => void }>()
  const acknowledged: Record<Side, Set<string>> = { patient: new Set(), doctor: new Set() }

  class PageSocket extends EventTarget {
    static readonly OPEN = 1
    readyState = 0
    #line: Line | undefined
    /** What came with the handshake: a page hears it after `open`. */
    readonly #early: string[] = []
    readonly #out = faultyWire<string>(random, network)

    constructor(address: string) {
      super()
      const { pathname, searchParams } = new URL(address)
      const side = sideOf(pathname.split('/')[3])
      const wire = faultyWire<string>(random, network)
      const hear = (text: string) => wire(text, (data) => this.#hear(side, data))
      dial(side, Number(searchParams.get('after')), { hear, closed: () => this.#ended() }).then(
        (line) => {
          this.#line = line
          if (this.readyState !== 0) return line.close()
          this.readyState = 1
          open.add(this)
          this.dispatchEvent(new Event('open'))
          for (const data of this.#early.splice(0)) this.#hear(side, data)
        },
        () => this.#ended(),
      )
    }

    send(text: string) {
      if (this.readyState === 1)
        this.#out(text, (frame) => {
          if (this.readyState === 1) this.#line?.send(frame)
        })
    }

    close() {
      if (this.readyState === 3) return
      this.#line?.close()
      this.#ended()
    }

    /** The connection breaks, as a network or the service does it. */
    cut() {
      this.close()
    }

    #hear(side: Side, data: string) {
      if (this.readyState === 0) this.#early.push(data)
      if (this.readyState !== 1) return
      const message = JSON.parse(data)
      if (message.type === 'ack') acknowledged[side].add(message.key)
      this.dispatchEvent(new MessageEvent('message', { data }))
    }

    #ended() {
      if (this.readyState === 3) return
      this.readyState = 3
      open.delete(this)
      this.dispatchEvent(new Event('close'))
    }
  }

  forgetPerson()
  vi.stubGlobal('WebSocket', PageSocket)
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('location', { href: 'http://pages.test/' })
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  const pages = { patient: pageOf('patient'), doctor: pageOf('doctor') }
  const pressed: Record<Side, number> = { patient: 0, doctor: 0 }
  /** What is wrong with what the pages show, in words. */
  const faults = () => faultsOf(pages, pressed, acknowledged)
  return {
    pages,
    say(side: Side) {
      pages[side].say(`${side} ${++pressed[side]}`)
    },
    cut() {
      for (const socket of open) socket.cut()
    },
    /** Whether nothing more is on its way, by what the pages know. */
    settled: () => SIDES.every((side) => pages[side].outgoing.value.length === 0) && faults().length === 0,
    faults,
    close() {
      for (const side of SIDES) pages[side].dispose()
      vi.unstubAllGlobals()
    },
  }
}

function pageOf(side: Side): Room {
  const page = createRoom({ consultationId: side, as: side })
  page.connect()
  return page
}

function faultsOf(
  pages: Record<Side, Room>,
  pressed: Record<Side, number>,
  acknowledged: Record<Side, Set<string>>,
): string[] {
  return SIDES.flatMap((reader) => {
    const entries = pages[reader].entries.value
    const shown = new Set(entries.map(({ key }) => key))
    const holes = entries.some(({ seq }, at) => seq !== at + 1) ? [`the ${reader}’s page has a hole`] : []
    return SIDES.flatMap((writer) => {
      const texts = entries.filter(({ from, key }) => from === writer && key !== undefined).map(({ text }) => text)
      const expected = Array.from({ length: pressed[writer] }, (_, at) => `${writer} ${at + 1}`)
      const lost = [...acknowledged[writer]].filter((key) => !shown.has(key)).length
      return [
        ...(JSON.stringify(texts) === JSON.stringify(expected)
          ? []
          : [
              `the ${reader}’s page shows of the ${writer} ${texts.length} for ${expected.length}, or in another order`,
            ]),
        ...(lost > 0 ? [`the ${reader}’s page lost ${lost} that the ${writer} had acknowledged`] : []),
      ]
    }).concat(holes)
  })
}
