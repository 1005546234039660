import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learntFrom } from '../../domain/people/profileOffer.ts'

const EMPTY = { weightKg: null, heightCm: null, treatments: null, antecedents: null, allergies: null, country: null }

const words = fc.constantFrom(
  'Asthme.',
  'Allergie à la pénicilline.',
  'Pas d’allergie connue',
  'opérée en 2019;',
  'Intolérance au lactose',
  '\n',
  'Aucun',
  'mère diabétique',
)
const someText = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' '))
const kept = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const answered = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const weight = fc.integer({ min: 4, max: 5000 }).map((tenths) => tenths / 10)
const profiles = fc.record({
  weightKg: kept(weight),
  heightCm: kept(weight),
  treatments: kept(someText),
  antecedents: kept(someText),
  allergies: kept(someText),
  country: kept(fc.constantFrom('FR', 'ES')),
})
const answers = fc
  .record({
    weightKg: answered(weight),
    heightCm: answered(weight),
    treatments: answered(someText),
    antecedents: answered(someText),
    country: answered(fc.constantFrom('FR', 'ES', 'PT')),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))

test('what was offered and taken is offered no more', () => {
  fc.assert(
    fc.property(answers, profiles, (told, profile) => {
      const taken = Object.fromEntries(learntFrom(told, profile).map(({ field, value }) => [field, value]))
      expect(learntFrom(told, { ...profile, ...taken })).toEqual([])
    }),
  )
})

test('a question that told nothing offers nothing, and no known allergy is ever lost', () => {
  fc.assert(
    fc.property(answers, profiles, (told, profile) => {
      expect(learntFrom({}, profile)).toEqual([])
      const allergies = learntFrom(told, profile).find(({ field }) => field === 'allergies')
      if (allergies) expect(allergies.value).toContain(profile.allergies ?? '')
    }),
  )
})

test('an allergy told among the antecedents is offered as one, and what is denied is not', () => {
  const antecedents = 'Asthme. Allergie à la pénicilline. Pas d’allergie au latex.'
  expect(learntFrom({ antecedents }, EMPTY)).toEqual([
    { field: 'allergies', value: 'Allergie à la pénicilline' },
    { field: 'antecedents', value: 'Asthme. Pas d’allergie au latex.' },
  ])
  expect(learntFrom({ antecedents }, { ...EMPTY, allergies: 'Arachide' })[0]).toEqual({
    field: 'allergies',
    value: 'Arachide\nAllergie à la pénicilline',
  })
})

test('« Aucun » is no treatment: nothing to add, and what was kept may go', () => {
  expect(learntFrom({ treatments: 'Aucun.' }, EMPTY)).toEqual([])
  expect(learntFrom({ treatments: 'aucun' }, { ...EMPTY, treatments: 'Doliprane' })).toEqual([
    { field: 'treatments', value: null },
  ])
})

test('a country is offered where it is another than the one that is kept', () => {
  expect(learntFrom({ country: 'FR' }, EMPTY)).toEqual([])
  expect(learntFrom({ country: 'ES' }, EMPTY)).toEqual([{ field: 'country', value: 'ES' }])
})
