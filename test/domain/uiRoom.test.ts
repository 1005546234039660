import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConsultationView, EntryView } from '../../protocol/consultation.ts'
import { clientMessage, type ServerMessage } from '../../protocol/socket.ts'
import { createRoom } from '../../ui/lib/roomModel.ts'
import { BAD, GOOD } from '../support/faultyWire.ts'
import { type Ear, openTwoPages, type Side } from '../support/twoPages.ts'

const NOBODY = { here: false, since: null }
const VIEW: ConsultationView = {
  id: '1',
  revision: 1,
  state: 'active',
  channel: 'chat',
  specialty: 'generalist',
  pathway: null,
  course: null,
  patient: { id: '1', firstName: 'Marie', lastName: 'Msm', age: 48, sex: 'female', birthDate: '1978-02-18' },
  prompt: null,
  answers: {},
  attachments: [],
  entries: [],
  waiting: null,
  doctor: null,
  presence: { patient: NOBODY, doctor: NOBODY },
  read: { patient: 0, doctor: 0 },
  returnBy: null,
  call: null,
  calls: [],
  handOvers: [],
  outcome: null,
  documents: [],
  rating: null,
  createdAt: '2026-02-27T14:30:00Z',
  submittedAt: null,
  takenAt: null,
  endedAt: null,
}

/** The contract's other end in memory (api.md): one entry for a key, none before the one it names, `after` on return. */
function service() {
  const entries: EntryView[] = []
  const ears = new Map<Ear, Side>()
  const tell = (ear: Ear, message: ServerMessage) => ear.hear(JSON.stringify(message))
  const known = (from: Side, key: string) => entries.find((entry) => entry.from === from && entry.key === key)
  const mute = new Set<Side>()
  return {
    /** Who is not told of entries now. */
    mute,
    dial: async (side: Side, after: number, ear: Ear) => {
      ears.set(ear, side)
      tell(ear, { type: 'welcome', consultation: VIEW, entries: entries.filter(({ seq }) => seq > after) })
      return {
        send(text: string) {
          if (text === 'ping') return tell(ear, { type: 'pong', seq: entries.length })
          const message = clientMessage.parse(JSON.parse(text))
          if (message.type !== 'message' || !('text' in message)) return
          const { key, previous } = message
          if (previous && !known(side, previous)) return tell(ear, { type: 'missing', key: previous })
          const again = known(side, key)
          const entry = again ?? { seq: entries.length + 1, key, from: side, at: VIEW.createdAt, text: message.text }
          if (!again) entries.push(entry)
          for (const [each, at] of again ? [[ear, side] as const] : ears)
            if (!mute.has(at)) tell(each, { type: 'entry', entry })
          tell(ear, { type: 'ack', key, seq: entry.seq })
        },
        close: () => void ears.delete(ear),
      }
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A hundred messages a second between two people, for three seconds of a virtual clock, and then what it takes. */
async function chat(seed: number, cutAfter: readonly number[]) {
  const { dial } = service()
  const two = openTwoPages(dial, seed, BAD)
  try {
    for (let said = 0; said < 300; said++) {
      two.say(said % 2 === 0 ? 'patient' : 'doctor')
      await vi.advanceTimersByTimeAsync(10)
      if (cutAfter.includes(said)) two.cut()
    }
    // A last entry that is lost is noticed by the next `pong`, every 25 seconds.
    for (let waited = 0; waited < 300 && !two.settled(); waited++) await vi.advanceTimersByTimeAsync(1000)
    return two.faults()
  } finally {
    two.close()
  }
}

test('whatever order views come in, late and twice, a page keeps the newest and every entry', () => {
  const views = Array.from({ length: 8 }, (_, at): ConsultationView => {
    const entry: EntryView = { seq: at + 1, from: 'bot', at: VIEW.createdAt, text: `${at}` }
    return { ...VIEW, revision: at + 1, state: at < 4 ? 'taken' : 'active', entries: [entry] }
  })
  const orders = fc
    .shuffledSubarray(views, { minLength: 8 })
    .chain((all) => fc.array(fc.constantFrom(...views), { maxLength: 8 }).map((again) => [...all, ...again]))
  fc.assert(
    fc.property(orders, (arriving) => {
      const room = createRoom({ consultationId: '1', as: 'patient' })
      for (const view of arriving) room.know(view)
      expect(room.consultation.value).toBe(views[7])
      expect(room.entries.value.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    }),
  )
})

test('who is heard writing and then no more has stopped, six seconds later', async () => {
  const ears: Ear[] = []
  const two = openTwoPages(
    async (_side, _after, ear) => {
      ears.push(ear)
      ear.hear(JSON.stringify({ type: 'welcome', consultation: VIEW, entries: [] } satisfies ServerMessage))
      return { send: () => {}, close: () => {} }
    },
    1,
    GOOD,
  )
  await vi.advanceTimersByTimeAsync(10)
  for (const ear of ears) ear.hear(JSON.stringify({ type: 'typing', from: 'doctor' } satisfies ServerMessage))
  expect(two.pages.patient.otherTyping.value).toBe(true)
  await vi.advanceTimersByTimeAsync(5_900)
  expect(two.pages.patient.otherTyping.value).toBe(true)
  await vi.advanceTimersByTimeAsync(200)
  expect(two.pages.patient.otherTyping.value).toBe(false)
  two.close()
})

test('an entry that was lost, and that none follows, is noticed at the next ping', async () => {
  const { dial, mute } = service()
  const two = openTwoPages(dial, 1, GOOD)
  await vi.advanceTimersByTimeAsync(10)
  mute.add('patient')
  two.say('doctor')
  await vi.advanceTimersByTimeAsync(10_000)
  mute.clear()
  expect(two.settled()).toBe(false)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(two.faults()).toEqual([])
  two.close()
})

test('frames lost, doubled, delayed and overtaken, and cuts: each message once, in order, on both pages', async () => {
  const seeds = fc.integer({ min: 1, max: 2 ** 31 })
  const cuts = fc.array(fc.nat(299), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(seeds, cuts, async (seed, cutAfter) => {
      expect(await chat(seed, cutAfter)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
