import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { QueueCard } from '../../protocol/doctor.ts'
import { aCard, aDoctor, aSocket, asDoctor } from '../support/rooms.ts'

const WAITING = 1000
const DESKS = 50

const card = (nth: number): QueueCard => ({ ...aCard(`question-${nth}`), waitingSince: new Date(nth).toISOString() })

test('a thousand waiting and fifty desks: a change is one bounded message to each desk, and all have it', async () => {
  const queue = env.WAITING_ROOM.getByName('generalist')
  await runInDurableObject(queue, (_room, { storage }) => {
    for (let nth = 0; nth < WAITING; nth++)
      storage.sql.exec(
        'INSERT INTO cards (consultation_id, version, card, heard_at) VALUES (?, 1, ?, 0)',
        `question-${nth}`,
        JSON.stringify(card(nth)),
      )
  })
  const desks = await Promise.all(
    Array.from({ length: DESKS }, (_, nth) => aSocket(queue, asDoctor(aDoctor(`doctor-${nth}`)))),
  )
  // Every desk has heard of every desk: what comes next comes of the change.
  await Promise.all(desks.map((desk) => desk.until(({ onlineDoctors }) => onlineDoctors === DESKS)))
  const heard = () => desks.reduce((sum, { received }) => sum + received.length, 0)
  const before = heard()
  const began = Date.now()
  await queue.keep({ consultationId: 'question-0', version: 2, left: 'taken', carer: null, card: null })
  const last = await Promise.all(desks.map((desk) => desk.until(({ waiting }) => waiting === WAITING - 1)))
  const took = Date.now() - began
  // A second one may still have been on its way from the desks' own coming; a message a waiting question never is.
  expect(heard() - before).toBeLessThanOrEqual(2 * DESKS)
  for (const message of last) expect(message['cards']).toHaveLength(100)
  const bytes = JSON.stringify(last[0]).length
  console.log(
    `${WAITING} waiting, ${DESKS} desks: ${took} ms to the last desk, ${heard() - before} messages of ${bytes} bytes`,
  )
  for (const desk of desks) await desk.close()
})
