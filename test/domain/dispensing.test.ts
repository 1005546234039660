import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCip13, linesOf, maskOf, progressOf, renewalDaysOf } from '../../domain/prescription/dispensing.ts'
import {
  isPublishedAt,
  PUBLISHED_AHEAD_MS,
  SIGNED_FOR_MS,
  signingKeyAt,
} from '../../domain/prescription/keySchedule.ts'
import { networkOf, suspicionsOf } from '../../domain/prescription/suspicion.ts'

const DAY = 86_400_000
const LINES = 3

test('parts that give each line once make one round, in whatever order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.nat(3), (order, renewals) => {
      const parts = order.map((line, index) => ({ at: index, mask: 2 ** line, begins: index === 0 }))
      const before = progressOf(parts.slice(0, 2), { lines: LINES, renewals, renewalDays: 0 })
      expect(before).toMatchObject({ complete: 0, partial: true, owed: [order[2]], remaining: 1 + renewals })
      expect(progressOf(parts, { lines: LINES, renewals, renewalDays: 0 })).toMatchObject({
        complete: 1,
        partial: false,
        remaining: renewals,
      })
    }),
  )
})

test('a line that does not exist, none, or one named twice is refused', () => {
  for (const lines of [[], [3], [-1], [0, 0], [0.5]]) expect(maskOf(lines, LINES).ok).toBe(false)
  const mask = maskOf([2, 0], LINES)
  expect(mask.ok && linesOf(mask.value, LINES)).toEqual([0, 2])
})

test('a renewal falls due after the days that the longest posology says, from the start of that day', () => {
  expect(
    renewalDaysOf([{ posology: '1 gélule le soir pendant 2 semaines' }, { posology: '1 par jour pendant 5 jours' }]),
  ).toBe(14)
  expect(renewalDaysOf([{ posology: '1 comprimé le matin pendant un mois' }])).toBe(28)
  expect(renewalDaysOf([{ posology: 'si douleur' }])).toBe(0)
  const parts = [{ at: 10 * DAY + 5, mask: 7, begins: true }]
  expect(progressOf(parts, { lines: LINES, renewals: 1, renewalDays: 14 }).dueAt).toBe(24 * DAY)
  expect(progressOf(parts, { lines: LINES, renewals: 0, renewalDays: 14 }).dueAt).toBeNull()
})

test('a CIP13 has 13 digits that begin with 34009 and a key', () => {
  expect(isCip13('3400930000120')).toBe(true)
  for (const wrong of ['3400930000121', '3401930000120', '340093000012', '']) expect(isCip13(wrong)).toBe(false)
})

test('the next key is published a day before it signs, the old one until the last of what it signed expires', () => {
  const old = { signs: true, signsFrom: null, revokedAt: null }
  const next = { signs: true, signsFrom: 100 * DAY, revokedAt: null }
  const keys = [old, next]
  const start = next.signsFrom
  expect(signingKeyAt(keys, start - 1)).toBe(old)
  expect(signingKeyAt(keys, start)).toBe(next)
  expect(isPublishedAt(next, keys, start - PUBLISHED_AHEAD_MS - 1)).toBe(false)
  expect(isPublishedAt(next, keys, start - PUBLISHED_AHEAD_MS)).toBe(true)
  expect(isPublishedAt(old, keys, start + SIGNED_FOR_MS - 1)).toBe(true)
  expect(isPublishedAt(old, keys, start + SIGNED_FOR_MS)).toBe(false)
})

test('a revoked key neither signs nor is published', () => {
  const revoked = { signs: true, signsFrom: 5, revokedAt: 10 }
  const other = { signs: true, signsFrom: null, revokedAt: null }
  expect(signingKeyAt([revoked, other], 10)).toBe(other)
  expect(isPublishedAt(revoked, [revoked, other], 10)).toBe(false)
})

test('a code is suspect when it is read on after its dispensing, in many places, or forged; else not', () => {
  expect(suspicionsOf({ readsAfterDispensing: 1, places: 3, forgeries: 0 })).toEqual([])
  expect(suspicionsOf({ readsAfterDispensing: 4, places: 5, forgeries: 1 })).toEqual([
    'read-after-dispensing',
    'many-places',
    'forged-copies',
  ])
  expect(networkOf('192.0.2.7')).toBe(networkOf('192.0.2.9'))
  expect(networkOf('2001:db8:1:2::7')).toBe('2001:db8:1')
})
