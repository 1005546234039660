import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { aDoctor, anOpenRoom, answerAll, aSocket, asDoctor, aWaitingRoom, EVE, MARIE } from '../support/rooms.ts'

const ANNA = aDoctor('anna')
const take = (doctor = ANNA) => ({ type: 'take', doctor, patientHere: false }) as const

test('of two doctors who press at once, exactly one has it, a hundred times over', async () => {
  const bruno = aDoctor('bruno')
  const room = await aWaitingRoom()
  for (let round = 0; round < 100; round++) {
    const doctors = round % 2 === 0 ? [ANNA, bruno] : [bruno, ANNA]
    const both = await Promise.all(doctors.map((doctor) => room.perform(asDoctor(doctor), take(doctor))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = both.find((answer) => !answer.ok)
    expect(lost?.ok === false && lost.refusal.problem).toBe('already-taken')
    for (const doctor of doctors)
      await room.perform(asDoctor(doctor), { type: 'release', reason: null, patientHere: false })
  }
})

test('the bot goes on where it was after the room was put to sleep in the middle of it', async () => {
  const room = await anOpenRoom()
  await room.answer(MARIE, 'channel', '"chat"')
  await room.answer(MARIE, 'interlocutor', '"generalist"')
  await evictDurableObject(room)
  const back = await room.read(MARIE)
  expect(back.ok && back.value.prompt?.step).toBe('symptoms')
  expect(back.ok && back.value.answers).toEqual({ channel: 'chat', interlocutor: 'generalist' })
})

test('a chat goes on over sockets that stayed open while the room slept', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  const anna = await aSocket(room, asDoctor(ANNA))
  marie.say({ type: 'message', key: 'm1', text: 'avant' })
  await anna.until((message) => message.type === 'entry' && message.entry.text === 'avant')
  await evictDurableObject(room)
  marie.say({ type: 'message', key: 'm2', text: 'après' })
  const heard = await anna.until((message) => message.type === 'entry' && message.entry.text === 'après')
  const ack = await marie.until((message) => message.type === 'ack' && message.key === 'm2')
  expect(ack.seq).toBe(heard.entry.seq)
  // Closed from within: a client's close of a socket that slept through an eviction is never seen by the test runner.
  await runInDurableObject(room, (_instance, state) => {
    for (const socket of state.getWebSockets()) socket.close(1000)
  })
  await Promise.all([marie.closed, anna.closed])
})

test('a message sent again under its key is kept once and acknowledged again', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const marie = await aSocket(room, MARIE)
  marie.say({ type: 'message', key: 'm1', text: 'Bonjour' })
  marie.say({ type: 'message', key: 'm1', text: 'Bonjour' })
  marie.say({ type: 'message', key: 'm2', text: 'fin' })
  await marie.until((message) => message.type === 'ack' && message.key === 'm2')
  expect(marie.received.filter(({ type, key }) => type === 'ack' && key === 'm1')).toHaveLength(2)
  const view = await room.read(MARIE)
  expect(view.ok && view.value.entries.filter(({ key }) => key === 'm1')).toHaveLength(1)
  await marie.close()
})

test('after a cut, a socket brings exactly what was missed, in order', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const first = await room.say(asDoctor(ANNA), { key: 'd1', text: 'un' })
  await room.say(asDoctor(ANNA), { key: 'd2', text: 'deux' })
  await room.say(asDoctor(ANNA), { key: 'd3', text: 'trois' })
  const marie = await aSocket(room, MARIE, first.ok ? first.value.entry.seq : 0)
  const welcome = await marie.until(({ type }) => type === 'welcome')
  expect(welcome.entries.map(({ text }: { text: string }) => text)).toEqual(['deux', 'trois'])
  await marie.close()
})

test('the alarm asks a patient whose time ran out, once, and the place is kept', async () => {
  const room = await aWaitingRoom()
  const early = await room.read(MARIE)
  await runDurableObjectAlarm(room)
  expect((await room.read(MARIE)).ok && early.ok && early.value.state).toBe('waiting')
  await runInDurableObject(room, (_instance, state) => {
    state.storage.sql.exec("UPDATE consultation SET facts = json_set(facts, '$.deadlineAt', 1)")
  })
  await evictDurableObject(room)
  await runInDurableObject(room, (instance) => instance.alarm())
  const asked = await room.read(MARIE)
  expect(asked.ok && asked.value.state).toBe('overdue')
  expect(asked.ok && asked.value.waiting?.position).toBe(early.ok && early.value.waiting?.position)
  await runInDurableObject(room, (instance) => instance.alarm())
  const again = await room.read(MARIE)
  expect(again.ok && again.value.entries.filter(({ notice }) => notice === 'wait-overdue')).toHaveLength(1)
})

test('« Envoyer la question » pressed twice sends one question', async () => {
  const room = await aWaitingRoom()
  const both = await Promise.all([room.answer(MARIE, 'send', 'true'), room.answer(MARIE, 'send', 'true')])
  expect(both.every(({ ok }) => ok)).toBe(true)
  const view = await room.read(MARIE)
  expect(view.ok && view.value.entries.filter(({ notice }) => notice === 'question-sent')).toHaveLength(1)
})

test('another member and a doctor who does not treat get nothing, and learn nothing', async () => {
  const room = await aWaitingRoom()
  for (const stranger of [EVE, asDoctor(ANNA)]) {
    const answer = await room.read(stranger)
    expect(answer.ok === false && answer.refusal.problem).toBe('not-found')
  }
  expect(
    (await room.fetch('https://room/', { headers: { upgrade: 'websocket', 'x-account': 'eve', 'x-role': 'member' } }))
      .status,
  ).toBe(404)
})

test('a doctor who handed a question back no longer hears its thread', async () => {
  const room = await aWaitingRoom()
  await room.perform(asDoctor(ANNA), take())
  const anna = await aSocket(room, asDoctor(ANNA))
  await room.perform(asDoctor(ANNA), { type: 'release', reason: null, patientHere: false })
  const bruno = aDoctor('bruno')
  await room.perform(asDoctor(bruno), take(bruno))
  await room.say(MARIE, { key: 'm1', text: 'pour Bruno seul' })
  anna.say({ type: 'message', key: 'd1', text: 'encore là' })
  const refused = await anna.until(({ type }) => type === 'problem')
  expect(refused.problem.status).toBe(404)
  expect(anna.received.some(({ entry }) => entry?.text === 'pour Bruno seul')).toBe(false)
  await anna.close()
})

test('every answer of the bot may be changed before sending, none after', async () => {
  const room = await anOpenRoom()
  await answerAll(room)
  const changed = await room.answer(MARIE, 'weightKg', '61')
  expect(changed.ok && changed.value.answers.weightKg).toBe(61)
  await room.answer(MARIE, 'send', 'true')
  const late = await room.answer(MARIE, 'weightKg', '60')
  expect(late.ok === false && late.refusal.problem).toBe('already-sent')
})
