import { describe, expect, test } from 'vitest'
import { chooseLocale } from '../../ui/i18n/chooseLocale.ts'
import * as formats from '../../ui/i18n/formats.ts'
import { retryDelayMs } from '../../ui/lib/backoff.ts'

describe('what a page writes', () => {
  test('dates and hours are those of Paris, in summer and in winter, in both languages', () => {
    expect(formats.formatDateTime('fr', '2026-02-27T13:30:00Z')).toBe('27/02/2026 à 14:30')
    expect(formats.formatDateTime('en', '2026-07-01T22:05:00Z')).toBe('02/07/2026 at 00:05')
  })

  test('a day has no zone', () => {
    expect(formats.formatDay('1978-02-18')).toBe('18/02/1978')
  })

  test('an estimate is in words and never in seconds', () => {
    expect(formats.formatMinutes('fr', 10)).toBe('moins d’une minute')
    expect(formats.formatMinutes('fr', 370)).toBe('environ 6\u202fmin')
    expect(formats.formatMinutes('en', 4200)).toBe('about 1\u202fh\u202f10')
  })

  test('sizes are as a phone shows them', () => {
    expect(formats.formatFileSize('fr', 12)).toBe('1\u202fko')
    expect(formats.formatFileSize('fr', 2.4 * 1024 * 1024)).toBe('2,4\u202fMo')
    expect(formats.formatFileSize('en', 10 * 1024 * 1024)).toBe('10\u202fMB')
  })

  test('a clock counts hours only when there are some', () => {
    expect(formats.formatClock(400)).toBe('06:40')
    expect(formats.formatClock(3723)).toBe('1:02:03')
    expect(formats.formatClock(-1)).toBe('00:00')
  })
})

describe('the language of the pages', () => {
  test('is what the person chose, then the browser’s, then French', () => {
    expect(chooseLocale('a=b; lang=en', ['fr-FR'])).toBe('en')
    expect(chooseLocale('lang=de', ['de', 'en-US'])).toBe('en')
    expect(chooseLocale('', ['de', 'es'])).toBe('fr')
  })
})

test('a reconnection waits longer each time, never much, and never together with everybody', () => {
  expect(retryDelayMs(0, 0)).toBe(250)
  expect(retryDelayMs(0, 0.999)).toBeLessThanOrEqual(500)
  expect(retryDelayMs(3, 0.5)).toBe(3000)
  expect(retryDelayMs(1000, 0.999)).toBeLessThanOrEqual(20_000)
})
