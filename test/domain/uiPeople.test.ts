import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PatientView } from '../../protocol/accounts.ts'
import {
  ageText,
  asksProfession,
  changedProfileBody,
  draftOf,
  mayHaveOwnSpace,
  profileFaults,
  profileLines,
} from '../../ui/patient/people/deriveProfile.ts'
import { isFound } from '../../ui/patient/space/deriveSpace.ts'

const JULIE: PatientView = {
  id: 'p',
  relation: 'self',
  lastName: 'Dupond',
  firstName: 'Julie',
  sex: 'female',
  birthDate: '1985-05-01',
  age: 35,
  address: '100 avenue de Paris',
  postcode: '75000',
  city: 'Paris',
  country: 'FR',
  phone: '+33123456789',
  profession: null,
  weightKg: 60.5,
  heightCm: 173,
  allergies: null,
  antecedents: null,
  treatments: null,
}
const TODAY = { today: '2026-02-27', isNew: false }

test('« Mon profil » reads as in the seed, and says what is not there', () => {
  const lines = profileLines(JULIE, 'julie@example.org', 'fr').map(({ label, value }) => `${label.fr} : ${value}`)
  expect(lines).toEqual([
    'Nom et prénom : Dupond Julie',
    'E-mail : julie@example.org',
    'Adresse : 100 avenue de Paris, 75000 Paris',
    'Téléphone : 01\u00a023\u00a045\u00a067\u00a089',
    'Genre : Femme',
    'Date de naissance : 01/05/1985',
    'Âge : 35 ans',
    'Profession : Non renseignée',
    'Poids : 60,5\u202fkg',
    'Taille : 173\u202fcm',
    'Allergies connues : Non renseignées',
    'Antécédents médicaux : Non renseignés',
    'Traitements en cours : Non renseignés',
  ])
})

test('a wrong phone number is named together with every other fault of the form', () => {
  const draft = { ...draftOf(JULIE, 'fr'), lastName: ' ', phone: '01 23', weightKg: 'lourd', postcode: '7900' }
  expect(Object.keys(profileFaults(draft, TODAY)).toSorted()).toEqual(['lastName', 'phone', 'postcode', 'weightKg'])
})

test('a date of birth that is not all there says so; one that no calendar has says that', () => {
  const said = (birthDate: string) => profileFaults({ ...draftOf(JULIE, 'fr'), birthDate }, TODAY).birthDate?.fr
  expect(said('3/2/20')).toContain('année à quatre chiffres')
  expect(said('31/02/1985')).toContain('n’existe pas')
})

test('a child is asked for no profession and shows none, from sixteen on everybody is', () => {
  const asks = (birthDate: string, profession = '') =>
    asksProfession({ ...draftOf(undefined, 'fr'), birthDate, profession }, TODAY.today)
  expect(['27/02/2010', '28/02/2010', '01/12/2025', '', '27/02'].map((birthDate) => asks(birthDate))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  const shows = (age: number, profession: string | null) =>
    profileLines({ ...JULIE, age, profession }, undefined, 'fr').some(({ label }) => label.fr === 'Profession')
  expect([shows(15, null), shows(16, null), shows(15, 'apprentie')]).toEqual([false, true, true])
  // What was written once is not hidden from who may take it away.
  expect(asks('28/02/2010', 'apprentie')).toBe(true)
})

test('a form that nobody touched has no fault, and changes nothing that is kept', () => {
  const measure = fc.option(fc.integer({ min: 40, max: 2000 }).map((tenths) => tenths / 10))
  fc.assert(
    fc.property(measure, fc.constantFrom('fr', 'en'), (weightKg, locale) => {
      const draft = draftOf({ ...JULIE, weightKg }, locale)
      expect(profileFaults(draft, TODAY)).toEqual({})
      expect(changedProfileBody(draft, draft)).toEqual({})
    }),
  )
})

test('what was not touched is not sent, for it may have changed elsewhere; an address goes whole', () => {
  const before = draftOf(JULIE, 'fr')
  const change = (changes: Partial<typeof before>) => changedProfileBody({ ...before, ...changes }, before)
  expect(change({ weightKg: '62,5' })).toEqual({ weightKg: 62.5 })
  expect(change({ weightKg: '', allergies: 'Pollen' })).toEqual({ weightKg: null, allergies: 'Pollen' })
  expect(change({ postcode: '1204', country: 'CH' })).toEqual({
    address: '100 avenue de Paris',
    postcode: '1204',
    city: 'Paris',
    country: 'CH',
  })
})

test('a new beneficiary’s faults come all at once, each under its field', () => {
  const faults = profileFaults(
    { ...draftOf(undefined, 'fr'), postcode: '7900', weightKg: 'lourd' },
    { ...TODAY, isNew: true },
  )
  expect(Object.keys(faults).toSorted()).toEqual([
    'birthDate',
    'firstName',
    'lastName',
    'postcode',
    'relation',
    'sex',
    'weightKg',
  ])
})

test('an age is in months below two years; an adult on another’s contract may have a space of their own', () => {
  expect(ageText({ age: 0, ageMonths: 7 }, 'fr')).toBe('7 mois')
  expect(ageText({ age: 1, ageMonths: 1 }, 'en')).toBe('1 month')
  expect(ageText({ age: 35 }, 'en')).toBe('35 years')
  expect([17, 18].map((age) => mayHaveOwnSpace({ relation: 'child', age }))).toEqual([false, true])
  expect(mayHaveOwnSpace({ relation: 'spouse', age: 40 })).toBe(true)
  expect(mayHaveOwnSpace({ relation: 'self', age: 40 })).toBe(false)
})

test('a history is looked through by words in any case and without accents, all of which must be there', () => {
  const shown = ['J’ai mal à la gorge', 'Dr Hélène Moreau', null]
  for (const query of ['', 'GORGE', 'helene', 'moreau gorge']) expect(isFound(query, shown), query).toBe(true)
  for (const query of ['genou', 'moreau genou']) expect(isFound(query, shown), query).toBe(false)
})
