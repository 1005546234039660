import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Specialty } from '../../domain/vocabulary.ts'
import type { KeptCard } from '../../durable-objects/waiting-room/KeptCards.ts'
import { ANSWERS } from '../support/answers.ts'
import { aCard, aDoctor, anOpenRoom, aSocket, asDoctor, MARIE } from '../support/rooms.ts'

const of = (specialty: Specialty, id: string) => ({ ...aDoctor(id), specialty })
const cardsOf = async (specialty: Specialty) =>
  (await env.WAITING_ROOM.getByName(specialty).view()).cards.map(({ consultationId, overflow }) => ({
    consultationId,
    overflow,
  }))

/** A question for dermatology, sent while no dermatologist is connected. */
async function forDermatology() {
  const room = await anOpenRoom()
  for (const [step, value] of Object.entries({ ...ANSWERS, interlocutor: 'dermatology', send: true }))
    expect((await room.answer(MARIE, step as 'send', JSON.stringify(value))).ok, step).toBe(true)
  const view = await room.read(MARIE)
  if (!view.ok) throw new Error('the room does not show the question to its patient')
  return { room, id: view.value.id, waiting: view.value.waiting }
}

test('while nobody of a specialty is online, its question is also in the general queue, and the patient is told', async () => {
  const { id, waiting } = await forDermatology()
  expect(waiting).toMatchObject({ overflow: true, position: 1 })
  expect(await cardsOf('dermatology')).toEqual([{ consultationId: id, overflow: false }])
  expect(await cardsOf('generalist')).toEqual([{ consultationId: id, overflow: true }])
  expect(await cardsOf('dentistry')).toEqual([])
})

test('a generalist takes it, once; a doctor of another specialty is told that there is no such question', async () => {
  const { room, id } = await forDermatology()
  const take = (specialty: Specialty, name: string) => {
    const doctor = of(specialty, name)
    return room.perform(asDoctor(doctor), { type: 'take', doctor, patientHere: false })
  }
  expect(await take('dentistry', 'denise')).toMatchObject({ ok: false, refusal: { problem: 'not-found' } })
  const both = await Promise.all([take('generalist', 'gaston'), take('generalist', 'gisèle')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { problem: 'already-taken' } })
  await runDurableObjectAlarm(room)
  expect((await cardsOf('generalist')).map(({ consultationId }) => consultationId)).not.toContain(id)
})

test('a specialist who is connected outside the hours counts: the patient is not told that nobody is there', async () => {
  const queue = env.WAITING_ROOM.getByName('dermatology')
  const headers = { upgrade: 'websocket', 'x-account': 'denis' }
  const { webSocket } = await queue.fetch('https://queue/', { headers })
  if (!webSocket) throw new Error('no desk')
  webSocket.accept()
  const { id } = await forDermatology()
  expect(await queue.place(id)).toMatchObject({ onlineDoctors: 1, estimateSeconds: expect.any(Number) })
  const closed = new Promise((resolve) => webSocket.addEventListener('close', resolve))
  webSocket.close(1000)
  await closed
})

test('how fast the queue moves is kept: a minute until a free doctor took it is told to who comes next', async () => {
  const queue = env.WAITING_ROOM.getByName('ophthalmology')
  const desk = await aSocket(queue, asDoctor(of('ophthalmology', 'odile')))
  const card = (id: string, version: number, waits: boolean): KeptCard =>
    waits
      ? { consultationId: id, version, left: null, carer: null, card: aCard(id) }
      : { consultationId: id, version, left: 'taken', carer: null, card: null }
  expect(await queue.newcomer()).toMatchObject({ position: 1, estimateSeconds: 60, onlineDoctors: 1 })
  for (let nth = 0; nth < 10; nth++) {
    await queue.keep(card(`q${nth}`, 1, true))
    await runInDurableObject(queue, (_room, { storage }) => storage.sql.exec('UPDATE front SET since = since - 240000'))
    await queue.keep(card(`q${nth}`, 2, false))
    // A late word of the same taking counts for nothing.
    await queue.keep(card(`q${nth}`, 3, false))
  }
  expect(await queue.newcomer()).toMatchObject({ position: 1, estimateSeconds: 180 })
  await desk.close()
})
