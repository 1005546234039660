import { afterAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { Person } from '../support/person.ts'
import { pause, type Server, startServer, until } from '../support/server.ts'

let server: Server | null = null
afterAll(() => server?.stop())

/** Sends one message after another over a socket until the server dies; answers the keys that were acknowledged. */
async function talkUntilKilled(
  person: Person,
  id: string,
  kill: () => Promise<void>,
  killAfter: number,
): Promise<string[]> {
  const Socket = WebSocket as unknown as new (url: string, options: { headers: Record<string, string> }) => WebSocket
  const socket = new Socket(`${person.base.replace('http', 'ws')}/api/consultations/${id}/socket`, {
    headers: { cookie: person.cookie, origin: person.base },
  })
  const acknowledged: string[] = []
  let sent = 0
  const say = () => socket.send(JSON.stringify({ type: 'message', key: `k${++sent}`, text: `message ${sent}` }))
  let killed: Promise<void> | null = null
  await new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data))
      if (message.type === 'welcome') for (let count = 0; count < 8; count++) say()
      if (message.type !== 'ack') return
      acknowledged.push(message.key)
      say()
      if (acknowledged.length >= killAfter) killed ??= kill()
    })
    socket.addEventListener('close', () => resolve())
    socket.addEventListener('error', () => resolve())
  })
  await killed
  return acknowledged
}

test('killed while messages flow, the service comes back with every acknowledged message, once and in order', async () => {
  server = await startServer({ vars: { WAIT_TIMEOUT_SECONDS: '900' } })
  const { persistTo, port } = server
  const marie = new Person(server.url)
  const { email, patientId } = await marie.signUp()
  const id = await marie.ask(patientId, ANSWERS)
  const { data: demo } = await marie.get('/dev/demo')
  const doctor = new Person(server.url)
  await doctor.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
  expect((await doctor.post(`/api/doctor/consultations/${id}/take`)).status).toBe(200)

  const running = server
  const acknowledged = await talkUntilKilled(marie, id, () => running.stop('SIGKILL'), 60)
  server = await startServer({ port, persistTo })

  const { data } = await marie.get(`/api/consultations/${id}`)
  const kept: string[] = data.entries
    .map(({ key }: { key?: string }) => key)
    .filter((key?: string) => key?.startsWith('k'))
  expect(acknowledged.length).toBeGreaterThanOrEqual(60)
  expect(kept.filter((key) => acknowledged.includes(key))).toEqual(acknowledged)
  expect(new Set(kept).size).toBe(kept.length)
  expect(data.entries.map(({ seq }: { seq: number }) => seq)).toEqual(
    data.entries.map((_: unknown, index: number) => index + 1),
  )
  await until(
    'the mail that the question was received',
    async () => (await marie.mails(email, 'question-received')).length === 1,
  )
  await server.stop()
})

test('a time-out that was pending when the service was killed fires after it is back, with its mail', async () => {
  server = await startServer({ vars: { WAIT_TIMEOUT_SECONDS: '8' } })
  const { persistTo, port } = server
  const marie = new Person(server.url)
  const { email, patientId } = await marie.signUp()
  const id = await marie.ask(patientId, ANSWERS)
  await server.stop('SIGKILL')
  await pause(100)
  server = await startServer({ port, persistTo, vars: { WAIT_TIMEOUT_SECONDS: '8' } })
  await until('the time-out', async () => (await marie.get(`/api/consultations/${id}`)).data.state === 'overdue', 30)
  await until('its mail', async () => (await marie.mails(email, 'wait-overdue')).length === 1, 40)
  expect(await marie.mails(email, 'question-received')).toHaveLength(1)
})
