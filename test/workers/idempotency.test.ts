import { env, exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sha256 } from '../../workers/http/digest.ts'

const ORIGIN = 'http://localhost:8787'

/** A member with a session and one patient, straight in the database. */
async function aMember(name: string): Promise<{ cookie: string; patientId: string }> {
  const token = `token-of-${name}`
  await env.DB.batch([
    env.DB.prepare("INSERT INTO accounts (id, email, role, locale, created_at) VALUES (?, ?, 'member', 'fr', 0)").bind(
      name,
      `${name}@example.org`,
    ),
    env.DB.prepare(
      "INSERT INTO patients (id, account_id, relation, last_name, first_name, sex, birth_date, created_at) VALUES (?, ?, 'self', 'Msm', ?, 'female', '1978-02-18', 0)",
    ).bind(`patient-${name}`, name, name),
    env.DB.prepare('INSERT INTO sessions (token_sha256, account_id, created_at, expires_at) VALUES (?, ?, 0, ?)').bind(
      await sha256(token),
      name,
      Date.now() + 3_600_000,
    ),
  ])
  return { cookie: `__Host-session=${token}`, patientId: `patient-${name}` }
}

const post = (cookie: string, body: object, headers: Record<string, string> = {}) =>
  exports.default.fetch(`${ORIGIN}/api/consultations`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: ORIGIN, ...headers },
    body: JSON.stringify(body),
  })

test('the same key and body opens one question and gives the same answer; another body is refused', async () => {
  const { cookie, patientId } = await aMember('nina')
  const body = { patientId, acceptsTerms: true }
  const first = await post(cookie, body, { 'idempotency-key': 'k1' })
  const again = await post(cookie, body, { 'idempotency-key': 'k1' })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.json()).toEqual(await first.json())
  const other = await post(cookie, { ...body, acceptsTerms: false }, { 'idempotency-key': 'k1' })
  expect(other.status).toBe(422)
  expect(await other.json()).toMatchObject({ type: expect.stringMatching(/idempotency-key-reused$/) })
})

test('ten presses at once without a key open one question, and nine are led to it', async () => {
  const { cookie, patientId } = await aMember('olga')
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(cookie, { patientId, acceptsTerms: true })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  const led = answers.filter(({ status }) => status === 409)
  expect(led).toHaveLength(9)
  for (const answer of led) expect(await answer.json()).toHaveProperty('consultationId')
})

test('another site may not change anything, nor listen, in a signed-in browser', async () => {
  const { cookie, patientId } = await aMember('paul')
  const foreign = await post(cookie, { patientId }, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const socket = await exports.default.fetch(`${ORIGIN}/api/doctor/socket`, {
    headers: { cookie, upgrade: 'websocket', origin: 'https://evil.example' },
  })
  expect(socket.status).toBe(403)
})
