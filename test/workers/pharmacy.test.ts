import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Caller } from '../../domain/access/rules.ts'
import { UNDO_WINDOW_SECONDS } from '../../domain/prescription/validity.ts'
import { listPrescriptions } from '../../workers/features/doctor/listPrescriptions.ts'
import { dispense } from '../../workers/features/pharmacy/dispense.ts'
import { readPrescription } from '../../workers/features/pharmacy/readPrescription.ts'
import { refuseDispensing } from '../../workers/features/pharmacy/refuseDispensing.ts'
import { undoDispensation } from '../../workers/features/pharmacy/undoDispensation.ts'
import type { Context, Handler } from '../../workers/http/context.ts'
import { withinPharmacyLimit } from '../../workers/http/rateLimit.ts'
import { signedPrescription } from '../support/signedPrescription.ts'

const ORIGIN = 'http://localhost:8787'
const NOBODY: Caller = { kind: 'anonymous' }
const execution = { waitUntil() {}, passThroughOnException() {}, props: {} } as unknown as ExecutionContext

type Asked = {
  token: string
  now: number
  key?: string
  name?: string
  caller?: Caller
  more?: object
  address?: string
}

/** What a handler answers, as its problem's name or its status and body. */
async function ask(handler: Handler, { token, now, key, name, caller = NOBODY, more, address }: Asked) {
  const headers = {
    'content-type': 'application/json',
    ...(key ? { 'idempotency-key': key } : {}),
    ...(address ? { 'cf-connecting-ip': address } : {}),
  }
  const body = JSON.stringify({ pharmacy: { name: name ?? 'Pharmacie du Port' }, ...more })
  const url = new URL(`${ORIGIN}/api/prescriptions/${token}`)
  const request = new Request(url, { method: 'POST', headers, body })
  const context: Context = {
    env,
    execution,
    request,
    url,
    params: { token },
    caller,
    email: '',
    session: null,
    frame: null,
    locale: 'fr',
    now,
    origin: ORIGIN,
  }
  const answer = await handler(context)
  return answer instanceof Response
    ? { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    : { problem: answer.problem, body: answer.more ?? {}, errors: answer.errors ?? [] }
}

test('of ten pharmacists at once exactly one dispenses, and the others are told who did', async () => {
  const { token, issuedAt: now } = await signedPrescription(env)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      ask(dispense, { token, now, key: `k${index}`, name: `Pharmacie ${index}` }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  const losers = answers.filter(({ problem }) => problem === 'already-dispensed')
  expect(losers).toHaveLength(9)
  expect(losers[0]?.body['dispensations']).toHaveLength(1)
})

test('the same key and body gives the same answer; another body is refused', async () => {
  const { token, issuedAt: now } = await signedPrescription(env, { renewals: 2 })
  const first = await ask(dispense, { token, now, key: 'k' })
  await ask(dispense, { token, now, key: 'another' })
  expect(await ask(dispense, { token, now: now + 1000, key: 'k' })).toEqual(first)
  expect((await ask(dispense, { token, now, key: 'k', name: 'Autre' })).problem).toBe('idempotency-key-reused')
  expect((await ask(dispense, { token, now })).problem).toBe('idempotency-key-required')
})

test('line by line: what is left is owed, no line twice, and two at once never both get the same line', async () => {
  const { token, issuedAt: now } = await signedPrescription(env)
  const line = (index: number) => ({ lines: [{ line: index }] })
  const race = await Promise.all(
    Array.from({ length: 6 }, (_, index) => ask(dispense, { token, now, key: `r${index}`, more: line(0) })),
  )
  expect(race.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(race.filter(({ problem }) => problem === 'lines-already-dispensed')).toHaveLength(5)
  expect((await ask(readPrescription, { token, now })).body).toMatchObject({
    status: 'dispensable',
    owed: [1],
    remaining: 1,
  })
  expect((await ask(dispense, { token, now, key: 'bad', more: { lines: [{ line: 7 }] } })).problem).toBe('invalid')
  const wrongPack = { lines: [{ line: 1, cip13: '3400930000121' }] }
  expect((await ask(dispense, { token, now, key: 'bad', more: wrongPack })).problem).toBe('invalid')
  const pack = { lines: [{ line: 1, cip13: '3400930000120' }] }
  expect((await ask(dispense, { token, now, key: 'rest', more: pack })).body).toMatchObject({
    remaining: 0,
    lines: [{ line: 1, cip13: '3400930000120' }],
  })
  expect((await ask(readPrescription, { token, now })).body).toMatchObject({ status: 'dispensed', owed: [] })
})

test('what the doctor wrote as not to be substituted is not replaced by another pack', async () => {
  const line = { medicine: 'LEVOTHYROX 75', posology: '1 le matin', quantity: 1, reimbursable: true }
  const { token, issuedAt: now } = await signedPrescription(env, { lines: [{ ...line, nonSubstitutable: 'MTE' }] })
  const pack = { lines: [{ line: 0, cip13: '3400930000120' }] }
  const answer = await ask(dispense, { token, now, key: 'k', more: pack })
  expect(answer).toMatchObject({ problem: 'invalid', errors: [{ path: 'lines.0.cip13' }] })
  expect((await ask(dispense, { token, now, key: 'k', more: { lines: [{ line: 0 }] } })).status).toBe(201)
})

test('a renewal is refused before its day, with the day, and given from then on', async () => {
  const lines = [{ medicine: 'X', posology: '1 le matin pendant 10 jours', quantity: 1, reimbursable: true }]
  const { token, issuedAt: now } = await signedPrescription(env, { lines, renewals: 1 })
  expect((await ask(dispense, { token, now, key: 'a' })).body['remaining']).toBe(1)
  const early = await ask(dispense, { token, now: now + 9 * 86_400_000 - 60_000 * 60 * 14, key: 'b' })
  expect(early.problem).toBe('renewal-not-due')
  const due = Date.parse(String(early.body['notBefore']))
  expect((await ask(dispense, { token, now: due - 1, key: 'b' })).problem).toBe('renewal-not-due')
  expect((await ask(dispense, { token, now: due, key: 'b' })).body['remaining']).toBe(0)
})

test('a refusal keeps its reason, consumes nothing, and the next counter sees it', async () => {
  const { token, issuedAt: now } = await signedPrescription(env)
  const refusal = { reason: 'interaction', note: 'AVK' }
  const first = await ask(refuseDispensing, { token, now, key: 'n', more: refusal })
  expect(first.status).toBe(201)
  expect(await ask(refuseDispensing, { token, now: now + 1000, key: 'n', more: refusal })).toEqual(first)
  for (const other of [
    { more: { ...refusal, note: 'AINS' } },
    { more: { reason: 'dose' } },
    { more: refusal, name: 'Autre' },
  ])
    expect((await ask(refuseDispensing, { token, now, key: 'n', ...other })).problem).toBe('idempotency-key-reused')
  expect((await ask(refuseDispensing, { token, now, key: 'o', more: { reason: 'other' } })).problem).toBe('invalid')
  const { body } = await ask(readPrescription, { token, now })
  expect(body).toMatchObject({ status: 'dispensable', refusals: [{ reason: 'interaction' }] })
  expect(body['refusals']).toHaveLength(1)
})

test('a part on which another was built is not undone before it', async () => {
  const { token, issuedAt: now } = await signedPrescription(env)
  await ask(dispense, { token, now, key: 'one', more: { lines: [{ line: 0 }] } })
  await ask(dispense, { token, now, key: 'two' })
  expect((await ask(undoDispensation, { token, now, key: 'one' })).problem).toBe('conflict')
  expect((await ask(undoDispensation, { token, now, key: 'two' })).status).toBe(200)
  expect((await ask(undoDispensation, { token, now, key: 'one' })).status).toBe(200)
  expect((await ask(readPrescription, { token, now })).body['owed']).toEqual([0, 1])
})

test('whoever dispensed takes it back within the window, nobody else and not later', async () => {
  const { token, issuedAt: now } = await signedPrescription(env)
  await ask(dispense, { token, now, key: 'k' })
  expect((await ask(undoDispensation, { token, now, key: 'other' })).problem).toBe('not-found')
  const late = now + UNDO_WINDOW_SECONDS * 1000
  expect((await ask(undoDispensation, { token, now: late, key: 'k' })).problem).toBe('too-late')
  expect((await ask(undoDispensation, { token, now: late - 1, key: 'k' })).status).toBe(200)
  expect((await ask(readPrescription, { token, now })).body['status']).toBe('dispensable')
  expect((await ask(dispense, { token, now, key: 'k2' })).status).toBe(201)
})

test('the patient’s own account reads it and never dispenses', async () => {
  const { token, accountId, issuedAt: now } = await signedPrescription(env)
  const caller: Caller = { kind: 'account', accountId, role: 'member' }
  expect((await ask(readPrescription, { token, now, caller })).body['mayDispense']).toBe(false)
  expect((await ask(dispense, { token, now, caller, key: 'k' })).problem).toBe('not-allowed')
})

test('reads after a dispensing, from many places, and forged copies stand in the doctor’s list', async () => {
  const { token, issuedAt: now } = await signedPrescription(env, { number: 'SUSP-ECTS' })
  await ask(dispense, { token, now, key: 'k' })
  for (let place = 0; place < 5; place++) await ask(readPrescription, { token, now, address: `192.0.${place}.7` })
  const forged = token.slice(0, -1) + ((Number(token.at(-1)) + 1) % 10)
  expect((await ask(readPrescription, { token: forged, now })).problem).toBe('bad-signature')
  const doctor: Caller = { kind: 'account', accountId: 'doctor', role: 'doctor' }
  await expect
    .poll(
      async () => {
        const { body } = await ask(listPrescriptions, { token, now, caller: doctor })
        const list = body['prescriptions'] as { number: string; suspicions: string[]; status: string }[]
        return list.find(({ number }) => number === 'SUSP-ECTS')
      },
      { timeout: 10_000 },
    )
    .toMatchObject({
      status: 'dispensed',
      readsAfterDispensing: 5,
      places: 5,
      forgeries: 1,
      suspicions: ['read-after-dispensing', 'many-places', 'forged-copies'],
    })
})

test('a busy counter’s two codes a second are all answered, and what is more is told when to come back', async () => {
  const limited = { ...env, RATE_LIMITS: 'on' } as Env
  const from = (address: string) =>
    withinPharmacyLimit({
      env: limited,
      request: new Request(ORIGIN, { headers: { 'cf-connecting-ip': address } }),
    } as Context)
  for (let read = 0; read < 120; read++) expect(await from('198.51.100.7')).toBeNull()
  expect(await from('198.51.100.7')).toEqual({ problem: 'too-many-requests', retryAfterSeconds: 60 })
  expect(await from('198.51.100.8')).toBeNull()
})
