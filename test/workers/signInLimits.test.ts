import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { STRANGERS_CODES_AN_HOUR } from '../../workers/features/accounts/codeLimits.ts'
import { aVisitor, mailedCode, type Visitor } from '../support/siteVisitor.ts'

const LIMITED = { RATE_LIMITS: 'on' }
const EMAIL = 'marie@example.org'
const ask = (visitor: Visitor, email: string) => visitor.call('POST', '/api/login-codes', { email })
const enter = (visitor: Visitor, email: string, code: string) => visitor.call('POST', '/api/sessions', { email, code })

beforeAll(async () => {
  await env.DB.prepare(
    "INSERT INTO accounts (id, email, role, locale, created_at) VALUES ('marie', ?, 'member', 'fr', 0)",
  )
    .bind(EMAIL)
    .run()
})

test('a robot that asks and guesses all it can, from many places, never stands before a person on a device of theirs', async () => {
  const marie = aVisitor(LIMITED, '192.0.2.10')
  await ask(marie, EMAIL)
  expect((await enter(marie, EMAIL, await mailedCode(EMAIL))).status).toBe(201)
  await marie.call('DELETE', '/api/session')

  const asked: number[] = []
  const guessed: number[] = []
  for (let place = 1; place <= 3; place++) {
    const robot = aVisitor(LIMITED, `198.51.100.${place}`)
    for (let again = 0; again < 11; again++) asked.push((await ask(robot, EMAIL)).status)
    for (let guess = 0; guess < 22; guess++) guessed.push((await enter(robot, EMAIL, '000000')).status)
  }
  expect(asked.filter((status) => status === 202).length).toBeLessThan(STRANGERS_CODES_AN_HOUR)
  expect(guessed).toContain(429)

  // What the robot asked for has left before the person asks.
  await mailedCode(EMAIL)
  expect((await ask(marie, EMAIL)).status).toBe(202)
  expect((await enter(marie, EMAIL, await mailedCode(EMAIL))).status).toBe(201)
})

test('a person on a new device, elsewhere than the robot, redeems the code they hold', async () => {
  const email = 'paul@example.org'
  await env.DB.prepare(
    "INSERT INTO accounts (id, email, role, locale, created_at) VALUES ('paul', ?, 'member', 'fr', 0)",
  )
    .bind(email)
    .run()
  const paul = aVisitor(LIMITED, '192.0.2.20')
  expect((await ask(paul, email)).status).toBe(202)
  const code = await mailedCode(email)
  const robot = aVisitor(LIMITED, '198.51.100.20')
  for (let guess = 0; guess < 25; guess++) await enter(robot, email, '000000')
  expect((await enter(paul, email, code)).status).toBe(201)
})

/** Every statement that the database is asked to do, in its own words. */
function watchedDatabase(said: string[]): D1Database {
  return new Proxy(env.DB, {
    get(database, name) {
      if (name === 'prepare')
        return (sql: string) => {
          said.push(sql)
          return database.prepare(sql)
        }
      const member: unknown = Reflect.get(database, name)
      return typeof member === 'function' ? member.bind(database) : member
    },
  })
}

const SIGN_UP = {
  organisation: 'house',
  memberNumber: 'MSM002',
  lastName: 'Msm',
  firstName: 'Marie',
  sex: 'female',
  birthDate: '1978-02-18',
  postcode: '79000',
  city: 'Niort',
  phone: '0602030440',
  acceptsTerms: true,
  consentsToHealthData: true,
}

const aMember = (name: string) =>
  env.DB.prepare("INSERT INTO accounts (id, email, role, locale, created_at) VALUES (?, ?, 'member', 'fr', 0)").bind(
    name,
    `${name}@example.org`,
  )

test('a household of four behind one address, each with a new phone and two slips, meets no limit', async () => {
  const household = ['anne', 'luc', 'lise', 'hugo']
  await env.DB.batch(household.map(aMember))
  const answered: number[] = []
  for (const name of household) {
    const phone = aVisitor(LIMITED, '192.0.2.40')
    const email = `${name}@example.org`
    answered.push((await ask(phone, email)).status, (await ask(phone, email)).status)
    const code = await mailedCode(email)
    const slip = code === '111111' ? '222222' : '111111'
    answered.push((await enter(phone, email, slip)).status, (await enter(phone, email, code)).status)
  }
  expect(answered).toEqual(household.flatMap(() => [202, 202, 401, 201]))
})

test('a robot at one address that asks for thirty mailboxes and tries fifty codes in a minute is stopped at both', async () => {
  const robot = aVisitor(LIMITED, '198.51.100.30')
  const asked: number[] = []
  const tried: number[] = []
  for (let turn = 0; turn < 30; turn++) asked.push((await ask(robot, `${turn}@robot.example`)).status)
  for (let turn = 0; turn < 50; turn++) tried.push((await enter(robot, `${turn}@robot.example`, '000000')).status)
  const stopped = (statuses: number[]) => statuses.filter((status) => status === 429).length
  // Ten and twenty a minute; the minute may turn once while the robot works.
  expect(stopped(asked)).toBeGreaterThanOrEqual(10)
  expect(stopped(tried)).toBeGreaterThanOrEqual(10)
  expect(asked.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 202))
})

test('the limit of an address is the same, turn by turn, whether somebody lives there or not', async () => {
  await aMember('rose').run()
  const turns = async (email: string) => {
    const answers: unknown[] = []
    for (let place = 1; place <= STRANGERS_CODES_AN_HOUR + 2; place++) {
      const { status, data, headers } = await ask(aVisitor(LIMITED, `203.0.113.${place}`), email)
      answers.push({ status, data, retryAfter: headers.get('retry-after') })
    }
    return answers
  }
  const known = await turns('rose@example.org')
  expect(known.map((answer: any) => answer.status)).toEqual([
    ...Array.from({ length: STRANGERS_CODES_AN_HOUR }, () => 202),
    429,
    429,
  ])
  expect(await turns('nobody-there@example.org')).toEqual(known)
})

test('an address that exists, one that was invited and one of nobody get the same answer for the same work', async () => {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES ('house', 'House', 'MSM002', '')",
    ),
    env.DB.prepare(
      "INSERT INTO patients (id, account_id, relation, last_name, first_name, sex, birth_date, created_at, invited_email, invited_at) VALUES ('julie', 'paul', 'spouse', 'Msm', 'Julie', 'female', '1978-02-18', 0, 'julie@example.org', ?)",
    ).bind(Date.now()),
  ])
  const told = async (email: string) => {
    const said: string[] = []
    const visitor = aVisitor({ DB: watchedDatabase(said) }, '192.0.2.30')
    const answers = []
    for (const [path, body] of [
      ['/api/login-codes', { email }],
      ['/api/accounts', { ...SIGN_UP, email }],
      ['/api/own-spaces', { email, birthDate: '1978-02-18', acceptsTerms: true, consentsToHealthData: true }],
      ['/api/sessions', { email, code: 'abcdef' }],
      ['/api/sessions', { email, code: '' }],
    ] as const) {
      const from = said.length
      const { answer, rest } = await visitor.ask('POST', path, body)
      // What was asked of the database until the answer left, to the letter: what follows takes nobody's time.
      const work = said.slice(from)
      const { status, data, headers } = answer
      answers.push({ path, status, data, names: [...headers.keys()].toSorted(), work })
      await rest()
    }
    return answers
  }
  const known = await told(EMAIL)
  expect(known.map(({ status }) => status)).toEqual([202, 202, 202, 401, 401])
  expect(known[0]?.work.length).toBeGreaterThan(1)
  expect(await told('nobody@example.org')).toEqual(known)
  expect(await told('julie@example.org')).toEqual(known)
})

test('the answer is there before the mail is handed over: a courier that hangs holds nobody up', async () => {
  const handedOver: string[] = []
  const gate = Promise.withResolvers<void>()
  const COURIER = {
    getByName: () => ({
      async accept({ to }: { to: string }) {
        handedOver.push(to)
        await gate.promise
      },
    }),
  }
  const visitor = aVisitor({ COURIER }, '192.0.2.50')
  const known = await visitor.ask('POST', '/api/login-codes', { email: EMAIL })
  const nobody = await visitor.ask('POST', '/api/login-codes', { email: 'nobody@example.org' })
  expect([known, nobody].map(({ answer: { status, data } }) => [status, data])).toEqual([
    [202, {}],
    [202, {}],
  ])
  gate.resolve()
  await known.rest()
  await nobody.rest()
  expect(handedOver).toEqual([EMAIL])
})
