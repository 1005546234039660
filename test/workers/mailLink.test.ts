import { expect, test } from 'vitest'
import { ORIGIN, somebody } from '../support/session.ts'

const MINUTE = 60_000
const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')] as const

test('a mail’s link goes straight to its page soon after login, and through the login later', async () => {
  const fresh = await somebody('fresh', 'member', Date.now() - 29 * MINUTE)
  const stale = await somebody('stale', 'member', Date.now() - 31 * MINUTE)
  const link = '/questions/abc?depuis=mail'
  expect(leadsTo(await fresh('GET', link))).toEqual([303, `${ORIGIN}/questions/abc`])
  expect(leadsTo(await stale('GET', link))).toEqual([303, `${ORIGIN}/connexion?retour=%2Fquestions%2Fabc`])
})

test('a link cannot be made to lead to another site', async () => {
  const fresh = await somebody('other', 'member')
  for (const path of ['//evil.example/x?depuis=mail', '/\\evil.example?depuis=mail'])
    expect(new URL(leadsTo(await fresh('GET', path))[1] ?? '').origin, path).toBe(ORIGIN)
})
