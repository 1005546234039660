import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awayAt, DESK_GRACE_SECONDS, deskState } from '../../domain/waiting/deskPresence.ts'
import { NEAR_LIMIT_SECONDS, urgencyOf } from '../../domain/waiting/urgency.ts'
import type { QueueCard } from '../../protocol/doctor.ts'
import { filtered, NO_FILTER } from '../../ui/doctor/queue/deriveFilter.ts'
import { leavesField, type Press, SHORTCUTS, shortcutOf } from '../../ui/doctor/shortcuts/deriveShortcut.ts'

const instant = fc.integer({ min: 0, max: 10_000_000 })

test('a lost connection is an absence only once the grace is over, whatever the pause or the care', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.option(instant), fc.nat(5), instant, (paused, lostAt, inCare, now) => {
      const state = deskState({ paused, lostAt }, inCare, now)
      const gone = lostAt !== null && now >= lostAt + DESK_GRACE_SECONDS * 1000
      expect(state === 'away').toBe(gone)
      if (!gone) expect(state).toBe(paused ? 'paused' : inCare > 0 ? 'busy' : 'online')
      expect(awayAt({ paused, lostAt })).toBe(lostAt === null ? null : lostAt + DESK_GRACE_SECONDS * 1000)
    }),
  )
})

const RANK = { calm: 0, near: 1, late: 2 }
test('a question only becomes more pressing with time, and is late exactly from its deadline on', () => {
  fc.assert(
    fc.property(instant, instant, instant, (deadline, one, other) => {
      const [sooner, later] = one <= other ? [one, other] : [other, one]
      expect(RANK[urgencyOf(false, deadline, sooner)]).toBeLessThanOrEqual(RANK[urgencyOf(false, deadline, later)])
      expect(urgencyOf(false, deadline, one) === 'late').toBe(one >= deadline)
      expect(urgencyOf(true, deadline, one)).toBe('late')
    }),
  )
  expect(urgencyOf(false, NEAR_LIMIT_SECONDS * 1000, 0)).toBe('near')
  expect(urgencyOf(false, NEAR_LIMIT_SECONDS * 1000 + 1, 0)).toBe('calm')
})

const press: fc.Arbitrary<Press> = fc.record({
  key: fc.constantFrom(...Object.keys(SHORTCUTS), 'x', 'Enter', 'N', 'Escape'),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  altKey: fc.boolean(),
  isComposing: fc.boolean(),
  inField: fc.boolean(),
  inDialog: fc.boolean(),
})

test('a letter does nothing in a field, in a dialog, with a modifier or while shortcuts are off (WCAG 2.1.4)', () => {
  fc.assert(
    fc.property(press, fc.boolean(), (pressed, on) => {
      const { key, ...held } = pressed
      const free = on && !Object.values(held).some(Boolean)
      expect(shortcutOf(pressed, on) !== undefined).toBe(free && Object.keys(SHORTCUTS).includes(key.toLowerCase()))
    }),
  )
})

const card: fc.Arbitrary<QueueCard> = fc.record({
  consultationId: fc.uuid(),
  patient: fc.constant({ firstName: 'Léo', lastName: 'Msm', age: 6, sex: 'male' as const }),
  channel: fc.constantFrom('chat' as const, 'audio' as const, 'video' as const),
  specialty: fc.constantFrom('generalist' as const, 'dermatology' as const),
  pathway: fc.constant(null),
  tag: fc.constant(null),
  waitingSince: fc.constant('2026-02-27T14:00:00Z'),
  deadline: fc.constantFrom(null, '2026-02-27T14:15:00Z'),
  returning: fc.boolean(),
  overdue: fc.boolean(),
  overflow: fc.boolean(),
  excerpt: fc.constant(''),
})

test('a filter hides and never loses: what is shown and what is hidden are the whole queue, in its order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ card, goneAt: fc.constantFrom(null, 5) })),
      fc.record({
        channel: fc.constantFrom('' as const, 'chat' as const, 'video' as const),
        specialty: fc.constantFrom('' as const, 'dermatology' as const),
        pressing: fc.boolean(),
        returning: fc.boolean(),
      }),
      (places, filter) => {
        const { shown, hidden } = filtered(places, filter, 0)
        expect(shown).toEqual(places.filter((place) => shown.includes(place)))
        expect(shown.filter(({ goneAt }) => goneAt === null).length + hidden).toBe(
          places.filter(({ goneAt }) => goneAt === null).length,
        )
        expect(filtered(places, NO_FILTER, 0)).toEqual({ shown: places, hidden: 0 })
      },
    ),
  )
})

test('Escape leaves a field, but an open list, a dialog and a word being composed have it first', () => {
  const press = {
    key: 'Escape',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    inField: true,
    inDialog: false,
    listOpen: false,
  }
  expect(leavesField(press, true)).toBe(true)
  for (const other of [{ listOpen: true }, { inDialog: true }, { isComposing: true }, { inField: false }, { key: 'e' }])
    expect(leavesField({ ...press, ...other }, true)).toBe(false)
  expect(leavesField(press, false)).toBe(false)
})
