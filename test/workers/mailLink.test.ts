import { expect, test } from 'vitest'
import { MAIL_PAGES, mailLinkOf } from '../../domain/people/mailLink.ts'
import { returnPath } from '../../ui/patient/signIn/returnPath.ts'
import { LETTER } from '../../workers/mail/index.ts'
import { ORIGIN, somebody } from '../support/session.ts'
import { aBrowser } from '../support/signedInByCode.ts'

const MINUTE = 60_000
const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')] as const

/** Every letter that has a link, from the templates themselves: a new one must have its page, or does not pass. */
const LINKED = LETTER.def.options.flatMap(({ shape }) => ('link' in shape ? shape.template.def.values : []))

test('every letter with a link has its page, and no page is without its letter', () => {
  expect(Object.keys(MAIL_PAGES).toSorted()).toEqual(LINKED.toSorted())
})

const letters = Object.entries(MAIL_PAGES).map(([name, entry]) => ({ name, isOpen: 'open' in entry }))
const ROLES = ['member', 'doctor', 'admin'] as const
const links = letters.flatMap(({ name, isOpen }) =>
  ROLES.map((role) => ({
    name,
    role,
    isOpen,
    link: mailLinkOf(name as keyof typeof MAIL_PAGES, ORIGIN, { consultationId: 'abc', role }),
  })),
)

test.each(links)(
  'the link of $name to a $role goes straight in soon after login, later through the login to the same page',
  async ({ name, role, isOpen, link }) => {
    const path = link.slice(ORIGIN.length)
    const page = path.replace('?depuis=mail', '')
    const fresh = await somebody(`fresh-${name}-${role}`, role, Date.now() - 29 * MINUTE)
    const stale = await somebody(`stale-${name}-${role}`, role, Date.now() - 31 * MINUTE)
    const late = [stale, aBrowser()]
    if (isOpen) {
      // A page for anyone asks for no login of its own.
      for (const person of [fresh, ...late]) expect(leadsTo(await person('GET', path))[1]).toBe(null)
      return
    }
    expect(leadsTo(await fresh('GET', path))).toEqual([303, ORIGIN + page])
    const login = `${ORIGIN}/connexion?retour=${encodeURIComponent(page)}`
    for (const person of late) expect(leadsTo(await person('GET', path))).toEqual([303, login])
    // Where the login's page then leads is the page that was meant, and no other.
    expect(returnPath(new URL(login).searchParams.get('retour'))).toBe(page)
  },
)

test('a link cannot be made to lead to another site', async () => {
  const fresh = await somebody('other', 'member')
  for (const path of ['//evil.example/x?depuis=mail', '/\\evil.example?depuis=mail'])
    expect(new URL(leadsTo(await fresh('GET', path))[1] ?? '').origin, path).toBe(ORIGIN)
})
