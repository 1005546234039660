import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageInYears, parisDay } from '../../domain/people/age.ts'
import { INVITATION_DAYS, isInvitationOpen } from '../../domain/people/invitation.ts'
import { isOfAge, latestAdultBirthDate, majorityDay } from '../../domain/people/majority.ts'
import { keptUntil } from '../../domain/people/retention.ts'
import { mayAskForSecrecy, SECRECY_FROM_YEARS } from '../../domain/people/secrecy.ts'

const DAY_MS = 86_400_000
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const aDay = fc
  .integer({ min: Date.UTC(1930, 0, 1) / DAY_MS, max: Date.UTC(2060, 0, 1) / DAY_MS })
  .map((days) => dayOf(days * DAY_MS))

test('somebody is of age from their day of majority on, and on no day before', () => {
  fc.assert(
    fc.property(aDay, aDay, (born, today) => {
      fc.pre(born <= today)
      expect(isOfAge(born, today)).toBe(today >= majorityDay(born))
      expect(isOfAge(born, today)).toBe(born <= latestAdultBirthDate(today))
    }),
  )
})

test.each([
  ['2008-02-29', '2026-03-01'],
  ['2006-02-28', '2024-02-28'],
  ['2008-11-25', '2026-11-25'],
  ['2007-12-31', '2025-12-31'],
])('born on %s, one is of age on %s', (born, day) => {
  expect(majorityDay(born)).toBe(day)
  expect(isOfAge(born, day)).toBe(true)
  expect(isOfAge(born, dayOf(Date.parse(day) - DAY_MS))).toBe(false)
})

test('the day begins with the midnight of Paris, in summer and in winter', () => {
  const last = (iso: string) => isOfAge('2008-07-14', parisDay(Date.parse(iso)))
  expect([last('2026-07-13T21:59:59Z'), last('2026-07-13T22:00:00Z')]).toEqual([false, true])
  const winter = (iso: string) => isOfAge('2008-01-10', parisDay(Date.parse(iso)))
  expect([winter('2026-01-09T22:59:59Z'), winter('2026-01-09T23:00:00Z')]).toEqual([false, true])
})

test('secrecy is for minors on another’s contract who may consent to an online service by themselves', () => {
  fc.assert(
    fc.property(aDay, aDay, fc.constantFrom('self', 'child', 'other'), (birthDate, today, relation) => {
      fc.pre(birthDate <= today)
      const age = ageInYears(birthDate, today)
      const may = relation !== 'self' && age >= SECRECY_FROM_YEARS && !isOfAge(birthDate, today)
      expect(mayAskForSecrecy({ relation, birthDate }, today)).toBe(may)
    }),
  )
})

test('an invitation holds for its days, and an absent one for none', () => {
  const at = Date.parse('2026-11-01T12:00Z')
  expect(isInvitationOpen(at, at + INVITATION_DAYS * DAY_MS - 1)).toBe(true)
  expect(isInvitationOpen(at, at + INVITATION_DAYS * DAY_MS)).toBe(false)
  expect(isInvitationOpen(null, at)).toBe(false)
})

test('a record is kept twenty years after the last care, and a child’s until they are twenty-eight', () => {
  expect(keptUntil('2026-11-26', '1978-02-18')).toBe('2046-11-26')
  expect(keptUntil('2026-11-26', '2025-12-01')).toBe('2053-12-01')
  fc.assert(
    fc.property(aDay, aDay, (born, care) => {
      fc.pre(born <= care)
      const until = keptUntil(care, born)
      expect(ageInYears(care, until)).toBeGreaterThanOrEqual(20)
      expect(ageInYears(born, until)).toBeGreaterThanOrEqual(28)
    }),
  )
})
