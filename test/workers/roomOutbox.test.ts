import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ConsultationRoom } from '../../durable-objects/consultation-room/ConsultationRoom.ts'
import { TRIES_MAX } from '../../durable-objects/runtime/backoff.ts'
import { anOpenRoom } from '../support/rooms.ts'

const setAside = () => env.DB.exec('ALTER TABLE consultations RENAME TO consultations_away')
const bringBack = () => env.DB.exec('ALTER TABLE consultations_away RENAME TO consultations')

type Room = DurableObjectStub<ConsultationRoom>

const ring = (room: Room) => runInDurableObject(room, (instance: ConsultationRoom) => instance.alarm())
/** Lets the time of the next try come, after so many in vain. */
const dueNow = (room: Room, attempts: number) =>
  runInDurableObject(room, (_instance, { storage }) => {
    storage.sql.exec('UPDATE outbox SET due_at = 0, attempts = ? WHERE parked = 0', attempts)
  })
const listed = async (room: Room) => {
  const { results } = await env.DB.prepare('SELECT id FROM consultations WHERE id = ?').bind(room.id.toString()).all()
  return results.length
}
const parkedRows = async () => {
  const answer = await exports.default.fetch('https://permanence.test/healthz')
  const { parkedOutboxRows } = await answer.json<{ parkedOutboxRows: number }>()
  return parkedOutboxRows
}

test('a question that D1 could not take is in its lists as soon as D1 is back', async () => {
  await setAside()
  const room = await anOpenRoom()
  await ring(room)
  await bringBack()
  expect(await listed(room)).toBe(0)
  await dueNow(room, 1)
  await ring(room)
  expect(await listed(room)).toBe(1)
})

test('a row that no try could deliver stays in its room and shows in the health check, once', async () => {
  await setAside()
  const room = await anOpenRoom()
  await dueNow(room, TRIES_MAX - 1)
  await ring(room)
  await ring(room)
  await bringBack()
  expect(await parkedRows()).toBe(1)
  const kept = await runInDurableObject(room, (_instance, { storage }) =>
    storage.sql.exec('SELECT lane, parked FROM outbox').toArray(),
  )
  expect(kept).toEqual([{ lane: 'project', parked: 1 }])
})
