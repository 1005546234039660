import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'

type Heard = { id: string; type: string; data: Record<string, string> }

/** An insurer's receiver: it believes only what the `standardwebhooks` package verifies. */
async function aReceiver() {
  const heard: Heard[] = []
  const refused: string[] = []
  const state = { status: 204, secret: '' }
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(request.headers[name])]),
    )
    try {
      const event = new Webhook(state.secret).verify(Buffer.concat(chunks).toString(), headers) as Omit<Heard, 'id'>
      if (state.status < 300) heard.push({ ...event, id: String(request.headers['webhook-id']) })
      response.writeHead(state.status).end()
    } catch (error) {
      refused.push(String(error))
      response.writeHead(400).end('bad signature')
    }
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/events`, heard, refused, state, close: () => http.close() }
}

let server: Server
const receivers: { close: () => void }[] = []
afterAll(async () => {
  for (const receiver of receivers) receiver.close()
  await server?.stop()
})

test('an insurer’s receiver hears of a consultation, signed, after it was down and after its secret was changed', async () => {
  server = await startServer({ vars: { WEBHOOK_TIME_SCALE: '5000' } })
  const integrator = new Person(server.url)
  const { data: demo } = await integrator.get('/dev/demo')
  const authorization = `Bearer ${demo.apiKey}`
  const call = (method: string, path: string, body?: unknown) => integrator.call(method, path, body, { authorization })

  const receiver = await aReceiver()
  receivers.push(receiver)
  const made = await call('POST', '/api/webhooks', { url: receiver.url, events: ['*'] })
  expect(made.status, JSON.stringify(made.data)).toBe(201)
  expect(made.headers.get('ratelimit')).toMatch(/r=\d+;t=\d+/)
  const { id, secret } = made.data
  receiver.state.secret = secret
  expect((await call('POST', `/api/webhooks/${id}/test`)).status).toBe(202)
  await until('the test event', async () => receiver.heard.some(({ type }) => type === 'endpoint.test'))

  receiver.state.status = 500
  const marie = new Person(server.url)
  const { patientId } = await marie.signUp()
  const consultationId = await marie.ask(patientId, ANSWERS)
  const deliveries = async () => (await call('GET', `/api/webhooks/${id}/deliveries`)).data.deliveries
  await until('failed attempts', async () =>
    (await deliveries()).some(
      ({ type, attempts }: { type: string; attempts: unknown[] }) =>
        type === 'consultation.submitted' && attempts.length >= 3,
    ),
  )
  const rotated = await call('POST', `/api/webhooks/${id}/rotate-secret`)
  receiver.state.status = 204
  await until('the event, by the old secret', async () =>
    receiver.heard.some(({ type }) => type === 'consultation.submitted'),
  )
  receiver.state.secret = rotated.data.secret
  const [first] = await deliveries()
  expect((await call('POST', `/api/deliveries/${first.id}/replay`)).status).toBe(202)
  const twice = await until('the replay, by the new secret', async () => {
    const submitted = receiver.heard.filter(({ type }) => type === 'consultation.submitted')
    return submitted.length === 2 && submitted
  })
  expect(twice[0]?.id).toBe(twice[1]?.id)
  expect(twice[0]?.data).toEqual({ consultationId, state: 'waiting' })
  expect(receiver.refused).toEqual([])
})

test('a key is shown once, does what its scopes say, and nothing from the moment it is revoked', async () => {
  const integrator = new Person(server.url)
  const { data: demo } = await integrator.get('/dev/demo')
  const by = (key: string, method: string, path: string, body?: unknown) =>
    integrator.call(method, path, body, { authorization: `Bearer ${key}` })
  const { data: made } = await by(demo.apiKey, 'POST', '/api/api-keys', { name: 'Serveur', scopes: ['webhooks'] })
  expect((await by(made.key, 'GET', '/api/webhooks')).status).toBe(200)
  const refused = await by(made.key, 'GET', '/api/api-keys')
  expect([refused.status, refused.data.scope]).toEqual([403, 'keys'])
  const { data: list } = await by(demo.apiKey, 'GET', '/api/api-keys')
  expect(JSON.stringify(list)).not.toContain(made.key)
  expect(list.apiKeys.find((key: { id: string }) => key.id === made.id).lastUsedAt).not.toBeNull()
  expect((await by(demo.apiKey, 'DELETE', `/api/api-keys/${made.id}`)).status).toBe(204)
  expect((await by(made.key, 'GET', '/api/webhooks')).status).toBe(401)
  expect((await by(demo.apiKey, 'DELETE', '/api/api-keys/demo-key')).status).toBe(409)
})
