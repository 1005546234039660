import { expect, test } from 'vitest'
import { ambulanceNumbers } from '../../domain/intake/ambulanceNumbers.ts'
import { COUNTRY_CODES } from '../../domain/intake/countries.ts'

test('every number of the table is a short one, and what two sources do not agree on is left out', () => {
  const known = COUNTRY_CODES.filter((code) => ambulanceNumbers(code).length > 0)
  expect(known.length).toBe(179)
  for (const code of known) for (const number of ambulanceNumbers(code)) expect(number, code).toMatch(/^\d{2,4}$/)
  expect(['US', 'GB', 'CH', 'BE', 'TN'].map((code) => ambulanceNumbers(code).join())).toEqual([
    '911',
    '999',
    '112,144',
    '112,100',
    '190',
  ])
  // Android's table says 15 and 150; libphonenumber knows of no such emergency number there.
  for (const code of ['SN', 'MA', 'AQ', '', 'constructor']) expect(ambulanceNumbers(code)).toEqual([])
})
