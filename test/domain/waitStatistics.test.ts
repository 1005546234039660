import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WAIT_STEP_SECONDS, waitsByHour, waitWithin } from '../../domain/waiting/waitStatistics.ts'
import { chartOf } from '../../ui/admin/queues/deriveQueues.ts'

const waits = fc.array(
  fc.record({ hour: fc.integer({ min: 0, max: 23 }), seconds: fc.integer({ min: 0, max: 7200 }) }),
  {
    minLength: 1,
  },
)
const counted = (list: readonly { hour: number; seconds: number }[]) =>
  list.map(({ hour, seconds }) => ({ hour, steps: Math.floor(seconds / WAIT_STEP_SECONDS), count: 1 }))

test('no more than the share it names waited longer, and one step less would not have held', () => {
  fc.assert(
    fc.property(waits, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
      const within = waitWithin(share, counted(list))
      const shareWithin = (limit: number) => list.filter(({ seconds }) => seconds < limit).length / list.length
      expect(shareWithin(within)).toBeGreaterThanOrEqual(share - 1e-9)
      expect(shareWithin(within - WAIT_STEP_SECONDS)).toBeLessThan(share)
    }),
  )
})

test('each hour counts its own questions, in order, whatever the order they come in', () => {
  fc.assert(
    fc.property(waits, (list) => {
      const hours = waitsByHour(counted(list))
      expect(hours.map(({ hour }) => hour)).toEqual(
        [...new Set(list.map(({ hour }) => hour))].toSorted((a, b) => a - b),
      )
      expect(hours.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      for (const { p50Seconds, p90Seconds } of hours) expect(p50Seconds).toBeLessThanOrEqual(p90Seconds)
      expect(waitsByHour(counted(list.toReversed()))).toEqual(hours)
    }),
  )
})

test('the chart has twenty-four hours, no bar leaves it, and the promised quarter of an hour is always on it', () => {
  fc.assert(
    fc.property(waits, (list) => {
      const { bars, lines, topSeconds } = chartOf(waitsByHour(counted(list)))
      expect(bars.map(({ hour }) => hour)).toEqual([...Array(24).keys()])
      for (const { p50, p90 } of bars) if (p50 !== null && p90 !== null) expect(p50 <= p90 && p90 <= 1).toBe(true)
      expect(topSeconds).toBeGreaterThanOrEqual(900)
      expect(lines.at(-1)).toBe(topSeconds)
      expect(lines.length).toBeLessThanOrEqual(5)
    }),
  )
})
