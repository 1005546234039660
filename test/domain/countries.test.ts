import { describe, expect, test } from 'vitest'
import { COUNTRY_CODES, countriesIn, countryName, isCountry } from '../../domain/intake/countries.ts'
import { LOCALES } from '../../domain/language/phrase.ts'

test('the list has the 249 codes of ISO 3166-1, each once', () => {
  expect(COUNTRY_CODES).toHaveLength(249)
  expect(new Set(COUNTRY_CODES).size).toBe(249)
  expect(COUNTRY_CODES.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
})

test.each(['fr', 'FRA', 'UK', 'EU', 'XK', 'ZZ', 'SU', '', 'constructor'])('%j is no country', (code) => {
  expect(isCountry(code)).toBe(false)
})

test.each(['FR', 'RE', 'GB', 'TW', 'PS', 'SS', 'AX', 'BQ', 'CW', 'SX'])('%s is one', (code) => {
  expect(isCountry(code)).toBe(true)
})

describe.each(LOCALES)('in %s', (locale) => {
  test('every code has a name of its own', () => {
    const names = COUNTRY_CODES.map((code) => countryName(code, locale))
    expect(COUNTRY_CODES.filter((code) => countryName(code, locale) === code)).toEqual([])
    expect(new Set(names).size).toBe(249)
  })

  test('France comes first and the rest in the order of the language', () => {
    const [first, ...rest] = countriesIn(locale)
    expect(first).toEqual({ code: 'FR', name: 'France' })
    const names = rest.map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
    expect(rest).toHaveLength(248)
  })
})

test('accents do not send a country to the end', () => {
  const names = countriesIn('fr').map(({ name }) => name)
  expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Finlande'))
  expect(countryName('DE', 'fr')).toBe('Allemagne')
  expect(countryName('DE', 'en')).toBe('Germany')
})
