import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aDoctor, aSocket, asDoctor, aWaitingRoom, MARIE } from '../support/rooms.ts'
import { type Dial, openTwoPages } from '../support/twoPages.ts'

const ANNA = aDoctor('anna')
type Room = Awaited<ReturnType<typeof aWaitingRoom>>

async function aTakenRoom(): Promise<Room> {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), { type: 'take', doctor: ANNA, patientHere: false })
  return room
}

const dialTo =
  (room: Room): Dial =>
  async (side, after, ear) => {
    const reader = side === 'patient' ? MARIE : asDoctor(ANNA)
    const headers = { upgrade: 'websocket', ...headersOf(reader) }
    const { webSocket } = await room.fetch(`https://room/?after=${after}`, { headers })
    if (!webSocket) throw new Error('no socket')
    webSocket.addEventListener('message', ({ data }) => ear.hear(String(data)))
    webSocket.addEventListener('close', () => ear.closed())
    webSocket.accept()
    return { send: (text) => webSocket.send(text), close: () => webSocket.close(1000) }
  }

const headersOf = ({ caller, locale }: typeof MARIE) => ({
  'x-account': caller.kind === 'account' ? caller.accountId : '',
  'x-role': caller.kind === 'account' ? caller.role : '',
  'x-locale': locale,
})

/** From within: a client's close of a socket that slept through an eviction is never seen by the test runner. */
const hangUp = (room: Room) =>
  runInDurableObject(room, (_instance, state) => {
    for (const socket of state.getWebSockets()) socket.close(1000)
  })

/** Only the pages' and the wire's: the room keeps the real clock. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test(`a bad network, and the room put to sleep again and again: each message once, in order, on both pages (SEED=${env.SEED})`, async () => {
  const room = await aTakenRoom()
  const two = openTwoPages(dialTo(room), Number(env.SEED))
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    await scheduler.wait(1)
  }
  for (let said = 0; said < 120; said++) {
    two.say(said % 2 === 0 ? 'patient' : 'doctor')
    await pass(10)
    if (said % 40 === 39) await evictDurableObject(room)
  }
  for (let waited = 0; waited < 1000 && !two.settled(); waited++) await pass(250)
  const faults = two.faults()
  two.close()
  await hangUp(room)
  expect(faults).toEqual([])
})

test('a room can be evicted while people are connected: nothing but their sockets holds it, and a ping does not wake it', async () => {
  const room = await aTakenRoom()
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  marie.say({ type: 'message', key: 'm1', text: 'Bonjour' })
  const { entry } = await anna.until((message) => message.type === 'entry' && message.entry.key === 'm1')
  await runInDurableObject(room, (instance) => void Reflect.set(instance, 'inMemory', true))
  expect(vi.getTimerCount()).toBe(0)
  await evictDurableObject(room)

  marie.ping()
  expect(await marie.until(({ type }) => type === 'pong')).toEqual({ type: 'pong', seq: entry.seq })
  // Only a running object can be evicted.
  await expect(evictDurableObject(room)).rejects.toThrow()

  anna.say({ type: 'message', key: 'd1', text: 'Bonjour Marie' })
  await marie.until((message) => message.type === 'entry' && message.entry.key === 'd1')
  await runInDurableObject(room, (instance, state) => {
    expect(Reflect.has(instance, 'inMemory')).toBe(false)
    expect(state.getWebSockets()).toHaveLength(2)
  })
  await hangUp(room)
  await Promise.all([marie.closed, anna.closed])
})

test('a message that names one before it, which never arrived, is not kept: words stand in the order of the presses', async () => {
  const room = await aTakenRoom()
  const marie = await aSocket(room, MARIE)
  marie.say({ type: 'message', key: 'm2', text: 'deux', previous: 'm1' })
  expect(await marie.until(({ type }) => type === 'missing')).toEqual({ type: 'missing', key: 'm1' })
  marie.say({ type: 'message', key: 'm1', text: 'un' })
  marie.say({ type: 'message', key: 'm2', text: 'deux', previous: 'm1' })
  await marie.until((message) => message.type === 'ack' && message.key === 'm2')
  const view = await room.read(MARIE)
  const said = view.ok ? view.value.entries.filter(({ key }) => key !== undefined).map(({ text }) => text) : []
  expect(said).toEqual(['un', 'deux'])
  await marie.close()
})
