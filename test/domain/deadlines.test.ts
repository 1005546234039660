import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextAlarm } from '../../durable-objects/runtime/deadlines.ts'

const moment = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null })

test('one alarm serves many deadlines: it rings at the nearest, and at once for one that has passed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), moment), fc.integer({ min: 0, max: 10_000 }), (deadlines, now) => {
      const wanted = Object.values(deadlines).filter((at) => at !== null)
      const next = nextAlarm(deadlines, now)
      if (wanted.length === 0) expect(next).toBeNull()
      else if (wanted.some((at) => at <= now)) expect(next).toBe(now)
      else expect(wanted.every((at) => next !== null && next <= at) && wanted.some((at) => at === next)).toBe(true)
    }),
  )
})
