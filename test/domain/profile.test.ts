import * as fc from 'fast-check'
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js'
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { joinedProfile } from '../../domain/people/joinedProfile.ts'
import { looksLikePhone } from '../../domain/people/phone.ts'
import { checkProfile, type TypedProfile } from '../../domain/people/profile.ts'
import { e164 } from '../../workers/features/accounts/phone.ts'

const FACTS = { today: '2026-11-25', adult: false, phone: null }
const faultsOf = (typed: TypedProfile, facts = FACTS) => {
  const checked = checkProfile(typed, facts)
  return checked.ok ? [] : checked.refusal.map(({ path }) => path)
}

test('a phone that is none says so in the words of the seed, and all faults of a form come at once', () => {
  const checked = checkProfile({ phone: '01 23', postcode: '7900', weightKg: 900, lastName: ' ' }, FACTS)
  expect(checked.ok === false && checked.refusal.map(({ path }) => path)).toEqual([
    'lastName',
    'postcode',
    'phone',
    'weightKg',
  ])
  expect(checked.ok === false && checked.refusal[2]?.message.fr).toContain('Le numéro de téléphone n’est pas valide')
})

test('an empty field is taken away and an absent one is left alone', () => {
  expect(checkProfile({ allergies: '  ', phone: '', profession: null }, FACTS)).toEqual({
    ok: true,
    value: { allergies: null, phone: null, profession: null },
  })
})

test('a baby may be a beneficiary with a weight of one decimal; the holder of the account is an adult', () => {
  expect(faultsOf({ birthDate: '2026-05-01', weightKg: 8.4 })).toEqual([])
  expect(faultsOf({ birthDate: '2026-05-01' }, { ...FACTS, adult: true })).toEqual(['birthDate'])
  expect(faultsOf({ birthDate: '2026-11-26' })).toEqual(['birthDate'])
})

test('a postcode has five digits in France and follows its own country elsewhere', () => {
  expect(faultsOf({ postcode: 'SW1A 1AA', country: 'GB' })).toEqual([])
  expect(faultsOf({ postcode: 'SW1A 1AA' })).toEqual(['postcode'])
})

const numberOf = (country: CountryCode) => getExampleNumber(country, examples)

test('what the page takes for no phone number the service takes for none either, in whatever country and spelling', () => {
  const spellings = getCountries().flatMap((country) => {
    const number = numberOf(country)
    if (!number) return []
    const abroad = number.formatInternational()
    return [number.number, abroad, abroad.replace('+', '00 '), `(${abroad.replaceAll(' ', '-')})`]
  })
  for (const typed of spellings) expect(looksLikePhone(typed) || e164(typed) === null, typed).toBe(true)
  for (const typed of ['06 12 34 56 78', '01.23.45.67.89', '612345678', '0692 12 34 56', '06 12 34 56 78 poste 3'])
    expect(looksLikePhone(typed), typed).toBe(true)
  const keys = fc.constantFrom(...'0123456789 +-./()')
  fc.assert(
    fc.property(fc.string({ unit: keys, maxLength: 22 }), (typed) => looksLikePhone(typed) || e164(typed) === null),
    { numRuns: 2000 },
  )
})

test.each(['12', '01 23', '06 12 34 56 7', 'pas de téléphone', '+33', '00 00 00 00 00'])(
  '« %s » is no phone number, and the page knows it',
  (typed) => expect(looksLikePhone(typed)).toBe(false),
)

test('where two records of one person become one, no line of either is lost, and joining again changes nothing', () => {
  const text = fc.option(
    fc
      .array(fc.constantFrom('Pénicilline', 'pénicilline ', 'Iode', '', 'Pas d’iode'), { maxLength: 4 })
      .map((lines) => lines.join('\n')),
  )
  const measure = fc.option(fc.integer({ min: 1, max: 200 }))
  const told = fc.record({
    weightKg: measure,
    heightCm: measure,
    profession: text,
    allergies: text,
    antecedents: text,
    treatments: text,
  })
  const plain = (line: string) => line.trim().toLowerCase()
  fc.assert(
    fc.property(told, told, (own, other) => {
      const one = joinedProfile(own, other)
      expect(joinedProfile(one, other)).toEqual(one)
      expect(one.weightKg).toBe(own.weightKg ?? other.weightKg)
      for (const field of ['allergies', 'antecedents', 'treatments'] as const) {
        const lines = (one[field] ?? '').split('\n').map(plain)
        for (const line of `${own[field] ?? ''}\n${other[field] ?? ''}`.split('\n'))
          expect([...lines, '']).toContain(plain(line))
        expect(one[field] ?? '').toContain(own[field] ?? '')
      }
    }),
  )
})
