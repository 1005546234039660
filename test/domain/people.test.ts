import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageInMonths, ageInYears, isDay } from '../../domain/people/age.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('nobody is older in months than in years by a year or more', () => {
  fc.assert(
    fc.property(day, day, (birth, today) => {
      const months = ageInMonths(birth, today)
      expect(Math.floor(months / 12)).toBe(ageInYears(birth, today))
    }),
  )
})

test('a person turns eighteen on the day itself, not the day before', () => {
  expect(ageInYears('2008-03-02', '2026-03-01')).toBe(17)
  expect(ageInYears('2008-03-02', '2026-03-02')).toBe(18)
})

test('a day that does not exist is no day', () => {
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2024-02-29')).toBe(true)
  expect(isDay('2024-2-9')).toBe(false)
})
