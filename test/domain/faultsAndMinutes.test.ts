import { expect, test } from 'vitest'
import { faultLine } from '../../domain/faultLine.ts'
import { minutesText } from '../../domain/language/minutes.ts'
import { formatPhone } from '../../ui/i18n/formats.ts'

test('one minute is not « 1 minutes », in either language', () => {
  expect([0, 1, 2].map((count) => minutesText('fr', count))).toEqual(['0 minute', '1 minute', '2 minutes'])
  expect([0, 1, 2].map((count) => minutesText('en', count))).toEqual(['0 minutes', '1 minute', '2 minutes'])
})

test('of a failed query only what the database said goes into a log, never the words in it', () => {
  const query = new Error('params: j’ai mal à la tête', { cause: new Error('no such table') })
  const line = faultLine('not-projected', { id: 'c1' }, new Error('not projected', { cause: query }))
  expect(JSON.parse(line)).toEqual({ fault: 'not-projected', id: 'c1', reason: 'no such table' })
})

test('a French number is read as it is dialled, any other as it is kept', () => {
  expect(formatPhone('+33549000002')).toBe('05\u00a049\u00a000\u00a000\u00a002')
  expect(formatPhone('+32 2 555 12 12')).toBe('+32 2 555 12 12')
})
