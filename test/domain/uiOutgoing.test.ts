import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EntryView } from '../../protocol/consultation.ts'
import { acknowledge, enqueue, fail } from '../../ui/lib/outgoing.ts'
import { createOutgoing, type OutgoingModel } from '../../ui/lib/outgoingModel.ts'
import { draft, forgetPerson, keep, namesUnder, recall } from '../../ui/lib/storage.ts'

/** A room that keeps one entry for a key and no message before the one that it names, behind a wire that can be cut. */
function room() {
  const entries: EntryView[] = []
  return {
    entries,
    up: true,
    /** How many of the next messages are lost on their way. */
    losing: 0,
    accept({ key, text, previous }: { key: string; text: string; previous?: string | undefined }) {
      if (this.losing > 0) {
        this.losing--
        return
      }
      if (entries.some((entry) => entry.key === key)) return
      if (previous && !entries.some((entry) => entry.key === previous)) return
      entries.push({ seq: entries.length + 1, key, from: 'patient', at: '2026-02-27T14:30:00Z', text })
    },
    texts: () => entries.map(({ text }) => text),
  }
}

let presses = 0
function page(to: ReturnType<typeof room>, name = 'outgoing:patient:1'): OutgoingModel {
  return createOutgoing({
    name,
    transmit(message) {
      if (to.up && 'text' in message) to.accept(message)
      return to.up
    },
    newKey: () => `key-${++presses}`,
    now: () => 1000,
    resendDelayMs: (attempt) => RESEND_MS * 2 ** attempt,
  })
}

const RESEND_MS = 1000
const acknowledgeAll = (model: OutgoingModel, entries: readonly EntryView[]) => {
  for (const { key } of entries) if (key) model.acknowledge(key)
}

beforeEach(() => {
  vi.useFakeTimers()
  forgetPerson()
})
afterEach(() => vi.useRealTimers())

test('what is pressed before the welcome waits for it, and goes out in the order of the presses', () => {
  const service = room()
  const model = page(service)
  for (const text of ['un', 'deux', 'trois']) model.add({ text })
  expect(service.texts()).toEqual([])
  model.opened()
  expect(service.texts()).toEqual(['un', 'deux', 'trois'])
})

test('nothing said while a connection comes up overtakes what waited for it', () => {
  const service = room()
  const model = page(service)
  model.opened()
  model.closed()
  model.add({ text: 'un' })
  model.add({ text: 'deux' })
  model.opened()
  expect(service.texts()).toEqual(['un', 'deux'])
})

test('a reload keeps what nobody acknowledged, under the same keys and in order', () => {
  const service = room()
  service.up = false
  const before = page(service)
  before.add({ text: 'un' })
  before.add({ text: 'deux' })
  const after = page(service)
  expect(after.items.value).toEqual(before.items.value)
  service.up = true
  after.opened()
  expect(service.texts()).toEqual(['un', 'deux'])
  for (const { key } of after.items.value) after.acknowledge(key)
  expect(page(service).items.value).toEqual([])
})

test('two tabs of one thread never write over what the other one keeps', () => {
  const service = room()
  const one = page(service)
  const other = page(service)
  one.add({ text: 'ici' })
  other.add({ text: 'là' })
  expect(page(service).items.value.map(({ text }) => text)).toEqual(expect.arrayContaining(['ici', 'là']))
})

test('an acknowledged message stays on the screen until its entry is here', () => {
  const service = room()
  const model = page(service)
  model.opened()
  model.add({ text: 'un' })
  const [item] = model.items.value
  model.acknowledge(item?.key ?? '')
  expect(model.items.value.map(({ state }) => state)).toEqual(['sent'])
  model.settle(service.entries)
  expect(model.items.value).toEqual([])
})

test('a refused message says why, waits for a press, and goes again under its key', () => {
  const service = room()
  service.up = false
  const model = page(service)
  model.add({ text: 'un' })
  const key = model.items.value[0]?.key ?? ''
  model.fail(key, 'La consultation est terminée.')
  service.up = true
  model.opened()
  expect(service.texts()).toEqual([])
  expect(page(service).items.value).toEqual([
    { key, at: 1000, text: 'un', state: 'failed', reason: 'La consultation est terminée.' },
  ])
  model.retry(key)
  expect(service.entries.map((entry) => entry.key)).toEqual([key])
})

test('a message that was given up is forgotten on the device too', () => {
  const service = room()
  const model = page(service)
  model.add({ text: 'un' })
  model.discard(model.items.value[0]?.key ?? '')
  expect(page(service).items.value).toEqual([])
})

test('a refusal after the acknowledgement does not take the message back, nor is a key queued twice', () => {
  const sent = acknowledge(enqueue([], 'a', 1, { text: 'Bonjour' }), 'a')
  expect(fail(sent, 'a', 'trop tard')).toEqual(sent)
  expect(enqueue(sent, 'a', 2, { text: 'Bonjour' })).toBe(sent)
})

test('a clock that is set back does not change the order over a reload', () => {
  const queue = enqueue(enqueue([], 'a', 5000, { text: 'un' }), 'b', 10, { text: 'deux' })
  expect(queue.map(({ at }) => at)).toEqual([5000, 5001])
})

test('a message that nobody acknowledges goes again after a while, each time later, and not once acknowledged', () => {
  const service = room()
  const model = page(service)
  model.opened()
  service.losing = 2
  model.add({ text: 'un' })
  vi.advanceTimersByTime(RESEND_MS)
  expect(service.losing).toBe(0)
  vi.advanceTimersByTime(2 * RESEND_MS - 1)
  expect(service.texts()).toEqual([])
  vi.advanceTimersByTime(1)
  expect(service.texts()).toEqual(['un'])
  acknowledgeAll(model, service.entries)
  service.losing = 1
  vi.advanceTimersByTime(60_000)
  expect(service.losing).toBe(1)
})

test('what follows a lost message waits for it, and both go again soon after the room has said so', () => {
  const service = room()
  const model = page(service)
  model.opened()
  service.losing = 1
  for (const text of ['un', 'deux', 'trois']) model.add({ text })
  expect(service.texts()).toEqual([])
  model.missed()
  model.missed()
  vi.advanceTimersByTime(RESEND_MS - 1)
  expect(service.texts()).toEqual(['un', 'deux', 'trois'])
})

test('whatever is cut, lost or reloaded, each message arrives once and in the order of the presses', () => {
  const happening = fc.constantFrom('press', 'cut', 'open', 'reload', 'lose', 'late', 'missed', 'hear')
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      forgetPerson()
      const service = room()
      let model = page(service)
      let pressed = 0
      for (const each of happenings) {
        if (each === 'press') model.add({ text: String(++pressed) })
        if (each === 'cut') {
          service.up = false
          model.closed()
        }
        if (each === 'open') {
          service.up = true
          model.settle(service.entries)
          model.opened()
        }
        if (each === 'reload') model = page(service)
        if (each === 'lose') service.losing++
        if (each === 'late') vi.advanceTimersByTime(RESEND_MS * 4)
        if (each === 'missed') model.missed()
        if (each === 'hear') acknowledgeAll(model, service.entries)
      }
      service.up = true
      service.losing = 0
      model.settle(service.entries)
      model.opened()
      expect(service.texts()).toEqual(Array.from({ length: pressed }, (_, at) => String(at + 1)))
    }),
  )
})

test('signing out leaves nothing that a person wrote, and keeps what is the device’s', () => {
  page(room()).add({ text: 'un' })
  draft('answer:1:symptoms').set('J’ai mal')
  keep('prescription:1', { lines: [] })
  keep('pharmacy', { name: 'Pharmacie du Port' })
  forgetPerson()
  expect(['outgoing:', 'draft:', 'prescription:'].flatMap(namesUnder)).toEqual([])
  expect(recall('pharmacy', { safeParse: (data) => ({ success: true, data }) })).toEqual({ name: 'Pharmacie du Port' })
})
