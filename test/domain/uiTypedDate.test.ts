import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTypedDate, shapeTypedDate } from '../../ui/lib/typedDate.ts'

const days = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2100-12-31T00:00:00Z'),
  noInvalidDate: true,
})

describe('a date typed as people write it', () => {
  test('any day, with any separator or none, is read as that day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' ', ' / ', ''), (at, separator) => {
        const iso = at.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-')
        expect(parseTypedDate(`${day}${separator}${month}${separator}${year}`)).toEqual({ ok: true, value: iso })
        expect(parseTypedDate(iso)).toEqual({ ok: true, value: iso })
      }),
    )
  })

  test('one digit is enough for a day or a month', () => {
    expect(parseTypedDate(' 1/2/1978 ')).toEqual({ ok: true, value: '1978-02-01' })
  })

  test('a day that no calendar has is impossible', () => {
    for (const typed of ['31/02/1978', '29/02/2023', '00/01/1990', '12/13/1990', '01/01/0990']) {
      expect(parseTypedDate(typed)).toEqual({ ok: false, refusal: 'impossible' })
    }
  })

  test('a year of two digits, or half a date, is incomplete, and nothing is empty', () => {
    expect(parseTypedDate('18/02/78')).toEqual({ ok: false, refusal: 'incomplete' })
    expect(parseTypedDate('18/02')).toEqual({ ok: false, refusal: 'incomplete' })
    expect(parseTypedDate('  ')).toEqual({ ok: false, refusal: 'empty' })
  })

  test('a keypad without a slash types a whole date', () => {
    let shown = ''
    for (const digit of '18021978') shown = shapeTypedDate(shown + digit, shown)
    expect(shown).toBe('18/02/1978')
  })

  test('slashes typed by hand are not doubled, and deleting is never fought', () => {
    let shown = ''
    for (const key of '18/02/1978') shown = shapeTypedDate(shown + key, shown)
    expect(shown).toBe('18/02/1978')
    expect(shapeTypedDate('18', '18/')).toBe('18')
  })
})
