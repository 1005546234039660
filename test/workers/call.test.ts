import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { aDoctor, aSocket, asDoctor, aWaitingRoom, MARIE } from '../support/rooms.ts'

const ANNA = aDoctor('anna')
const SOUND = { microphone: true, camera: false }
type Room = Awaited<ReturnType<typeof aWaitingRoom>>
type Signal = Record<string, unknown>

async function aTakenRoom(): Promise<Room> {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), { type: 'take', doctor: ANNA, patientHere: false })
  return room
}
const join = (tab: string, call: number | null = null) => ({
  type: 'signal',
  signal: { kind: 'join', tab, media: SOUND, call },
})
const relay = (tab: string, to: string) => ({
  type: 'signal',
  signal: {
    kind: 'relay',
    tab,
    to,
    relay: { kind: 'description', description: { type: 'offer', sdp: 'v=0' } },
  } satisfies Signal,
})
const seatOf = (message: Record<string, any>, party: 'patient' | 'doctor') =>
  message.type === 'consultation' ? message.consultation.call?.seats[party]?.tab : undefined

async function inACall() {
  const room = await aTakenRoom()
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  // The question was asked in writing: the doctor calls.
  anna.say(join('doctor-tab-1'))
  await marie.until((message) => seatOf(message, 'doctor') === 'doctor-tab-1')
  marie.say(join('patient-tab-1'))
  await anna.until((message) => seatOf(message, 'patient') === 'patient-tab-1')
  return { room, marie, anna }
}
const callsOf = async (room: Room) => {
  const view = await room.read(asDoctor(ANNA))
  if (!view.ok) throw new Error(view.refusal.problem)
  return view.value
}

test('what a page says to the other page reaches it alone, after a sleep too; a page that is not in the call is refused', async () => {
  const { room, marie, anna } = await inACall()
  const second = await aSocket(room, MARIE)
  await evictDurableObject(room)
  anna.say(relay('doctor-tab-1', 'patient-tab-1'))
  expect((await marie.until(({ type }) => type === 'signal')).from).toBe('doctor-tab-1')
  second.say(relay('patient-tab-9', 'doctor-tab-1'))
  const refused = await second.until(({ type }) => type === 'problem')
  expect([refused.key, refused.problem.type]).toEqual(['patient-tab-9', expect.stringMatching(/\/not-in-call$/)])
  expect(second.received.some(({ type }) => type === 'signal')).toBe(false)
  expect(anna.received.some(({ type }) => type === 'signal')).toBe(false)
  await runInDurableObject(room, (_instance, state) => {
    for (const socket of state.getWebSockets()) socket.close(1000)
  })
  await Promise.all([marie.closed, anna.closed, second.closed])
})

test('a second tab takes over and the first is told; a hang-up ends it for both, with its length in the thread', async () => {
  const { room, marie, anna } = await inACall()
  const second = await aSocket(room, MARIE)
  second.say(join('patient-tab-2'))
  await marie.until((message) => seatOf(message, 'patient') === 'patient-tab-2')
  anna.say({ type: 'signal', signal: { kind: 'leave', tab: 'doctor-tab-1' } })
  for (const side of [marie, anna, second])
    await side.until(({ type, entry }) => type === 'entry' && entry.notice === 'call-ended')
  const { call, calls } = await callsOf(room)
  expect([call, calls[0]?.incidents.map(({ text }) => text)]).toEqual([
    null,
    ['suite sur un autre onglet ou appareil (patient)'],
  ])
  for (const side of [marie, anna, second]) await side.close()
})

test('a lost page keeps its place for the grace, and then the other side is told that they are gone', async () => {
  const { room, marie, anna } = await inACall()
  await marie.close()
  await anna.until(
    ({ type, consultation }) => type === 'consultation' && consultation.call?.seats.patient?.lost === true,
  )
  await runInDurableObject(room, (_instance, state) => {
    state.storage.sql.exec("UPDATE calls SET facts = json_set(facts, '$.seats.patient.lostAt', 1)")
  })
  await runDurableObjectAlarm(room)
  await anna.until(({ type, consultation }) => type === 'consultation' && consultation.call?.seats.patient === null)
  await anna.close()
})

test('the end of the consultation ends the call; a written question’s patient does not start one', async () => {
  const { room, marie, anna } = await inACall()
  await room.perform(asDoctor(ANNA), { type: 'end', patientHere: true })
  await marie.until(({ type, consultation }) => type === 'consultation' && consultation.state === 'ended')
  const view = await callsOf(room)
  expect([view.call, view.calls.length]).toEqual([null, 1])
  await marie.close()
  await anna.close()

  const other = await aTakenRoom()
  const her = await aSocket(other, MARIE)
  her.say(join('patient-tab-1'))
  const { problem } = await her.until(({ type }) => type === 'problem')
  expect(problem.type).toMatch(/\/call-not-asked$/)
  await her.close()
})
