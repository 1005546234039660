import { expect, test } from 'vitest'
import { checkProfile, type TypedProfile } from '../../domain/people/profile.ts'

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
