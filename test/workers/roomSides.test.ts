import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { aDoctor, aSocket, asDoctor, aWaitingRoom, MARIE } from '../support/rooms.ts'

const ANNA = aDoctor('anna')
const BRUNO = aDoctor('bruno')
const take = (doctor = ANNA) => ({ type: 'take', doctor, patientHere: false }) as const
type Room = Awaited<ReturnType<typeof aWaitingRoom>>

/** As if the grace of whoever closed the page had passed, and the alarm with it. */
async function gracePasses(room: Room) {
  await runInDurableObject(room, (_instance, state) => {
    state.storage.sql.exec('UPDATE sides SET closed_at = 1 WHERE closed_at IS NOT NULL')
  })
  await runDurableObjectAlarm(room)
}
const viewOf = async (room: Room, reader = MARIE) => {
  const view = await room.read(reader)
  if (!view.ok) throw new Error(view.refusal.problem)
  return view.value
}

test('the object is evicted while two people are connected, and both sockets live on', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  const born = await runInDurableObject(room, (instance) => {
    Reflect.set(instance, 'mark', 'this very instance')
    return Reflect.get(instance, 'mark')
  })
  expect(born).toBe('this very instance')
  await evictDurableObject(room)
  const mark = await runInDurableObject(room, (instance, state) => {
    expect(state.getWebSockets()).toHaveLength(2)
    return Reflect.get(instance, 'mark')
  })
  expect(mark).toBeUndefined()
  marie.say({ type: 'message', key: 'm1', text: 'toujours là' })
  await anna.until((message) => message.type === 'entry' && message.entry.text === 'toujours là')
  await marie.until((message) => message.type === 'ack' && message.key === 'm1')
  await runInDurableObject(room, (_instance, state) => {
    for (const socket of state.getWebSockets()) socket.close(1000)
  })
  await Promise.all([marie.closed, anna.closed])
})

test('a hundred messages with an eviction after every ten arrive once and in order on both sides', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  for (let count = 0; count < 100; count++) {
    const from = count % 2 === 0 ? marie : anna
    from.say({ type: 'message', key: `k${count}`, text: String(count) })
    if (count % 10 === 9) {
      await from.until((message) => message.type === 'ack' && message.key === `k${count}`)
      await evictDurableObject(room)
    }
  }
  for (const side of [marie, anna]) {
    await side.until((message) => message.type === 'entry' && message.entry.key === 'k99')
    const seqs = side.received.filter(({ type }) => type === 'entry').map(({ entry }) => entry.seq)
    expect(seqs).toEqual([...new Set(seqs)].toSorted((one, other) => one - other))
    expect(side.received.filter(({ entry }) => entry?.key?.startsWith('k'))).toHaveLength(100)
  }
  await runInDurableObject(room, (_instance, state) => {
    for (const socket of state.getWebSockets()) socket.close(1000)
  })
  await Promise.all([marie.closed, anna.closed])
})

test('a welcome brings the thread once, beside the consultation and not within it', async () => {
  const room = await aWaitingRoom()
  const marie = await aSocket(room, MARIE)
  const welcome = await marie.until(({ type }) => type === 'welcome')
  expect(welcome.entries.length).toBeGreaterThan(0)
  expect(welcome.consultation.entries).toEqual([])
  await marie.close()
})

test('a reload is no leaving; who stays away longer has left, and is told as back when they come back', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const first = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  await first.close()
  const again = await aSocket(room, MARIE)
  await runDurableObjectAlarm(room)
  expect((await viewOf(room)).presence.patient.here).toBe(true)
  await again.close()
  await gracePasses(room)
  await anna.until((message) => message.type === 'consultation' && !message.consultation.presence.patient.here)
  const before = anna.received.length
  const back = await aSocket(room, MARIE)
  await anna.until((message) => anna.received.indexOf(message) >= before && message.consultation?.presence.patient.here)
  await back.close()
  await anna.close()
})

test('a page that a crash took without a word counts as closed once somebody looks', async () => {
  const room = await aWaitingRoom()
  await runInDurableObject(room, (_instance, state) => {
    state.storage.sql.exec("UPDATE sides SET here = 1, since = 1 WHERE party = 'patient'")
  })
  await room.perform(asDoctor(ANNA), take())
  const anna = await aSocket(room, asDoctor(ANNA))
  await gracePasses(room)
  await anna.until((message) => message.type === 'consultation' && !message.consultation.presence.patient.here)
  await anna.close()
})

test('a read mark only rises, never beyond the thread, and outlives a sleep; typing reaches the other side alone', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  const last = (await viewOf(room)).entries.at(-1)?.seq ?? 0
  anna.say({ type: 'typing' })
  anna.say({ type: 'read', seq: 1_000_000 })
  anna.say({ type: 'read', seq: 1 })
  const told = await marie.until(({ type }) => type === 'read')
  expect([told.from, told.seq]).toEqual(['doctor', last])
  expect(marie.received.some(({ type, from }) => type === 'typing' && from === 'doctor')).toBe(true)
  expect(anna.received.some(({ type }) => type === 'typing')).toBe(false)
  await marie.close()
  await anna.close()
  await evictDurableObject(room)
  expect((await viewOf(room)).read).toEqual({ patient: 0, doctor: last })
})

test('each view of a room has a higher number than those before it, asked for or told, and after a sleep too', async () => {
  const room = await aWaitingRoom()
  const marie = await aSocket(room, MARIE)
  const numbers = [(await viewOf(room)).revision]
  await room.perform(asDoctor(ANNA), take())
  numbers.push((await marie.until(({ consultation }) => consultation?.state === 'active')).consultation.revision)
  await marie.close()
  await evictDurableObject(room)
  numbers.push((await viewOf(room)).revision, (await viewOf(room, asDoctor(ANNA))).revision)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
})

test('handed to a colleague: the patient is told first, the note is for doctors alone, and the first doctor is out', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  const note = 'Suspicion de migraine, voir les antécédents.'
  const to = { kind: 'doctor', doctor: BRUNO } as const
  const done = await room.perform(asDoctor(ANNA), { type: 'hand-over', to, note, patientHere: false })
  expect(done.ok && done.value.state).toBe('active')
  const at = (test: (message: Record<string, any>) => boolean) => marie.received.findIndex(test)
  await marie.until(({ consultation }) => consultation?.doctor?.name === BRUNO.name)
  const told = at(({ entry }) => entry?.notice === 'handed-over')
  expect(told).toBeGreaterThanOrEqual(0)
  expect(told).toBeLessThan(at(({ consultation }) => consultation?.doctor?.name === BRUNO.name))
  expect(JSON.stringify(marie.received)).not.toContain(note)
  expect((await viewOf(room, asDoctor(BRUNO))).handOvers.map((each) => each.note)).toEqual([note])
  expect((await room.read(asDoctor(ANNA))).ok).toBe(false)
  await marie.close()
})

test('handed to another specialty it keeps its place by arrival there, and leaves no card where it was', async () => {
  const room = await aWaitingRoom()
  const { id } = await viewOf(room)
  await room.perform(asDoctor(ANNA), take())
  const to = { kind: 'specialty', specialty: 'dermatology' } as const
  await room.perform(asDoctor(ANNA), { type: 'hand-over', to, note: 'Une éruption.', patientHere: false })
  await runDurableObjectAlarm(room)
  const cardIn = async (specialty: string) =>
    (await env.WAITING_ROOM.getByName(specialty).view()).cards.find(({ consultationId }) => consultationId === id)
  expect(await cardIn('dermatology')).toMatchObject({ overflow: false })
  // General practitioners see it as long as no dermatologist is there, and no longer as their own.
  expect(await cardIn('generalist')).toMatchObject({ overflow: true, specialty: 'dermatology' })
  const derma = { ...aDoctor('dora'), specialty: 'dermatology' } as const
  expect((await room.perform(asDoctor(derma), take(derma))).ok).toBe(true)
})

test('the first message to an absent side alerts its devices, the next ninety-nine do not', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  for (let count = 0; count < 100; count++) await room.say(asDoctor(ANNA), { key: `d${count}`, text: 'Bonjour' })
  const rows = await runInDurableObject(room, (_instance, state) =>
    state.storage.sql.exec("SELECT subject FROM outbox WHERE lane = 'push' AND subject = 'patient message'").toArray(),
  )
  expect(rows.length).toBeLessThanOrEqual(1)
})

test('a page that nobody looks at is connected, yet its devices are alerted, and again after each look', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  await marie.until(({ type }) => type === 'welcome')
  const pushes = () =>
    runInDurableObject(room, (_instance, state) =>
      state.storage.sql.exec("SELECT id FROM outbox WHERE lane = 'push' AND subject = 'patient message'").toArray(),
    )
  /** What a page says and what a doctor says after it, in this order. */
  let key = 0
  async function looksThenHears(visible: boolean) {
    marie.say({ type: 'sight', visible })
    marie.say({ type: 'message', key: `sight-${++key}`, text: 'oui' })
    await marie.until((message) => message.type === 'ack' && message.key === `sight-${key}`)
    for (const nth of ['a', 'b']) await room.say(asDoctor(ANNA), { key: `${nth}${key}`, text: 'Bonjour' })
  }
  await looksThenHears(true)
  expect(await pushes()).toHaveLength(0)
  await looksThenHears(false)
  expect(await pushes()).toHaveLength(1)
  await evictDurableObject(room)
  await room.say(asDoctor(ANNA), { key: 'after-sleep', text: 'Toujours là ?' })
  expect(await pushes()).toHaveLength(1)
  await looksThenHears(true)
  expect(await pushes()).toHaveLength(1)
  await looksThenHears(false)
  expect(await pushes()).toHaveLength(2)
  expect((await viewOf(room)).presence.patient.here).toBe(true)
  await marie.close()
})
