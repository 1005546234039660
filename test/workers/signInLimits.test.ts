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

test('an address that exists and one that does not get the same answer for the same work, asking, signing up and guessing', async () => {
  await env.DB.prepare(
    "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES ('house', 'House', 'MSM002', '')",
  ).run()
  const told = async (email: string) => {
    const said: string[] = []
    const visitor = aVisitor({ DB: watchedDatabase(said) }, '192.0.2.30')
    const answers = []
    for (const [path, body] of [
      ['/api/login-codes', { email }],
      ['/api/accounts', { ...SIGN_UP, email }],
      ['/api/sessions', { email, code: 'abcdef' }],
      ['/api/sessions', { email, code: '' }],
    ] as const) {
      const from = said.length
      const { status, data, headers } = await visitor.call('POST', path, body)
      const names = [...headers.keys()].toSorted()
      answers.push({ path, status, data, names, work: said.slice(from).filter((sql) => !isDelivery(sql)) })
    }
    return answers
  }
  const known = await told(EMAIL)
  expect(known.map(({ status }) => status)).toEqual([202, 202, 401, 401])
  expect(known[0]?.work.length).toBeGreaterThan(1)
  expect(await told('nobody@example.org')).toEqual(known)
})

/** What is done after the answer left: who gets a mail is decided there. */
const isDelivery = (sql: string) => /left join "accounts"|delete from "outbox"|update "outbox"/i.test(sql)
