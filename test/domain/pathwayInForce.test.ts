import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForce, nextTurn, stateOf, type Term } from '../../domain/pathway/inForce.ts'

const times = fc.nat(100)
const versions = fc
  .array(fc.record({ startsAt: fc.option(times), endsAt: fc.option(times) }), { maxLength: 6 })
  .map((terms): Term[] => terms.map((term, at) => ({ version: at + 1, ...term })))

test('at any time at most one version is in force, it has begun and not ended, and no later one has begun', () => {
  fc.assert(
    fc.property(versions, times, (all, now) => {
      const states = all.filter((each) => stateOf(each, all, now) === 'in-force')
      const current = inForce(all, now)
      expect(states).toEqual(current ? [current] : [])
      if (!current) return
      expect(current.startsAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(now)
      expect(current.endsAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
      expect(
        all.some(({ version, startsAt }) => version > current.version && startsAt !== null && startsAt <= now),
      ).toBe(false)
    }),
  )
})

test('between now and the next turn nothing changes by itself', () => {
  fc.assert(
    fc.property(versions, times, (all, now) => {
      const turn = nextTurn(all, now) ?? 101
      for (let at = now; at < turn; at++) expect(inForce(all, at)).toEqual(inForce(all, now))
    }),
  )
})
