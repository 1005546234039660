import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { DESK_GRACE_SECONDS } from '../../domain/waiting/deskPresence.ts'
import { Desks } from '../../durable-objects/waiting-room/Desks.ts'
import { aDoctor, aSocket, asDoctor, aWaitingRoom, MARIE } from '../support/rooms.ts'

const queueOf = (specialty: 'generalist' | 'dentistry' | 'psychiatry') => env.WAITING_ROOM.getByName(specialty)
const online = async (queue: ReturnType<typeof queueOf>) => {
  const { onlineDoctors, busyDoctors, pausedDoctors } = await queue.view()
  return { onlineDoctors, busyDoctors, pausedDoctors }
}

/** Once the room has told the queue what it has to tell. */
async function told(room: Awaited<ReturnType<typeof aWaitingRoom>>, queue: ReturnType<typeof queueOf>) {
  await runDurableObjectAlarm(room)
  return online(queue)
}

test('several tabs are one doctor; who leaves is away at once, who is cut off only after the grace', async () => {
  const queue = queueOf('dentistry')
  const [one, other, second] = await Promise.all(
    ['anna', 'anna', 'bruno'].map((id) => aSocket(queue, asDoctor(aDoctor(id)))),
  )
  expect(await online(queue)).toMatchObject({ onlineDoctors: 2 })
  await one?.close()
  expect(await online(queue)).toMatchObject({ onlineDoctors: 2 })
  await Promise.all([other?.close(), second?.close()])
  await expect.poll(() => online(queue)).toMatchObject({ onlineDoctors: 0 })
  // As when a tunnel takes the connection: nobody said good-bye.
  await runInDurableObject(queue, (_room, { storage }) =>
    new Desks(storage.sql, () => []).leaves('anna', 1006, Date.now()),
  )
  expect(await online(queue)).toMatchObject({ onlineDoctors: 1 })
  await runInDurableObject(queue, (_room, { storage }) =>
    storage.sql.exec('UPDATE desks SET lost_at = lost_at - ?', DESK_GRACE_SECONDS * 1000),
  )
  expect(await online(queue)).toMatchObject({ onlineDoctors: 0 })
})

test('a pause holds for all tabs, is told to each, counts nobody as online, and ends with the day', async () => {
  const queue = queueOf('psychiatry')
  const tabs = await Promise.all([1, 2].map(() => aSocket(queue, asDoctor(aDoctor('nora')))))
  await queue.pause('nora', true)
  await runDurableObjectAlarm(queue)
  for (const tab of tabs) await tab.until(({ type, paused }) => type === 'queue' && paused === true)
  expect(await online(queue)).toEqual({ onlineDoctors: 0, busyDoctors: 0, pausedDoctors: 1 })
  expect([await queue.doctorsOnline(), await queue.doctorsAtDesk()]).toEqual([[], ['nora']])
  for (const tab of tabs) await tab.close()
  const again = await aSocket(queue, asDoctor(aDoctor('nora')))
  expect((await again.until(({ type }) => type === 'queue'))['paused']).toBe(false)
  await again.close()
})

test('of ten desks racing for one question exactly one has it, and that doctor is busy until it ends', async () => {
  const queue = queueOf('generalist')
  const doctors = Array.from({ length: 10 }, (_, nth) => aDoctor(`racer-${nth}`))
  const desks = await Promise.all(doctors.map((doctor) => aSocket(queue, asDoctor(doctor))))
  const room = await aWaitingRoom()
  const taken = await Promise.all(
    doctors.map((doctor) => room.perform(asDoctor(doctor), { type: 'take', doctor, patientHere: false })),
  )
  const winner = taken.findIndex(({ ok }) => ok)
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  for (const [nth, answer] of taken.entries())
    if (nth !== winner) expect(answer).toMatchObject({ ok: false, refusal: { problem: 'already-taken' } })
  await expect
    .poll(() => told(room, queue))
    .toMatchObject({
      onlineDoctors: 10,
      busyDoctors: 1,
    })
  const doctor = doctors[winner] ?? aDoctor('nobody')
  await room.say(MARIE, { key: 'k', text: 'Merci' })
  await room.perform(asDoctor(doctor), { type: 'end', outcome: 'advice', patientHere: false })
  await expect.poll(() => told(room, queue)).toMatchObject({ busyDoctors: 0 })
  for (const desk of desks) await desk.close()
})
