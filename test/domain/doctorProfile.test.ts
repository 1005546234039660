import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from '../../domain/audit/differences.ts'
import { checkDoctorProfile, type TypedDoctorProfile } from '../../domain/people/doctorProfile.ts'
import { doctorStateOf } from '../../domain/people/doctorState.ts'
import { luhnKey } from '../../domain/people/identifiers.ts'
import type { ManagedDoctor } from '../../protocol/admin.ts'
import { matching } from '../../ui/admin/doctors/deriveDoctors.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const TYPED: TypedDoctorProfile = {
  title: 'Dr',
  lastName: 'Moreau',
  firstName: 'Hélène',
  specialty: 'generalist',
  rpps: '10999990012',
  finess: '',
  address: '12 rue Victor-Hugo, 79000 Niort, France',
  phone: '05 49 00 00 01',
  email: 'Helene.Moreau@Example.org ',
  languages: ['en', 'fr'],
}
const PHONE = '+33549000001'
const faultsOf = (typed: Partial<TypedDoctorProfile>, phone: string | null = PHONE) => {
  const checked = checkDoctorProfile({ ...TYPED, ...typed }, phone)
  return checked.ok ? [] : checked.refusal.map(({ path }) => path)
}

test('an RPPS number has eleven digits with a right key, however it is spaced; any other digit in any place is refused', () => {
  fc.assert(
    fc.property(digits(10), fc.nat(10), fc.integer({ min: 1, max: 9 }), (start, place, more) => {
      const rpps = start + luhnKey(start)
      expect(faultsOf({ rpps: `${rpps.slice(0, 3)} ${rpps.slice(3, 7)} ${rpps.slice(7)}` })).toEqual([])
      const wrong = [...rpps].map((digit, at) => (at === place ? String((Number(digit) + more) % 10) : digit)).join('')
      expect(faultsOf({ rpps: wrong })).toEqual(['rpps'])
      expect(faultsOf({ rpps: rpps.slice(1) })).toEqual(['rpps'])
    }),
  )
})

test('a FINESS number may be left out; when there, it has nine digits with a right key', () => {
  fc.assert(
    fc.property(digits(8), fc.integer({ min: 1, max: 9 }), (start, more) => {
      const key = luhnKey(start)
      expect(faultsOf({ finess: start + key })).toEqual([])
      expect(faultsOf({ finess: start + ((Number(key) + more) % 10) })).toEqual(['finess'])
    }),
  )
  expect(faultsOf({ finess: '' })).toEqual([])
})

test('every field that is wrong is named at once, and what is right is kept as prescriptions need it', () => {
  const nothing = { title: '', lastName: ' ', firstName: '7', specialty: 'x', rpps: '', finess: '1', address: 'Niort' }
  expect(faultsOf({ ...nothing, email: 'x', languages: ['tlh'] }, null)).toEqual([
    'title',
    'lastName',
    'firstName',
    'specialty',
    'rpps',
    'finess',
    'address',
    'phone',
    'email',
    'languages',
  ])
  expect(faultsOf({ address: '12 rue Victor-Hugo, 79000 Niort' })).toEqual(['address'])
  expect(checkDoctorProfile({ ...TYPED, rpps: '10999990010' }, PHONE)).toMatchObject({ ok: false })
  const start = '1099999001'
  expect(checkDoctorProfile({ ...TYPED, rpps: start + luhnKey(start) }, PHONE)).toMatchObject({
    ok: true,
    value: { finess: null, phone: PHONE, email: 'helene.moreau@example.org', languages: ['fr', 'en'] },
  })
})

test('what changed of a profile is what differs, before and after', () => {
  const start = '1099999001'
  const before = checkDoctorProfile({ ...TYPED, rpps: start + luhnKey(start) }, PHONE)
  if (!before.ok) throw new Error('the profile is right')
  expect(differences(before.value, before.value)).toEqual({})
  const after = { ...before.value, lastName: 'Morin', languages: ['fr'] as const }
  expect(differences(before.value, after)).toEqual({
    lastName: ['Moreau', 'Morin'],
    languages: [['fr', 'en'], ['fr']],
  })
})

test('a suspension goes before all else, a key before an invitation, and an invitation lapses', () => {
  const facts = { suspendedAt: null, passkeys: 0, lastSeenAt: null, enrolmentUntil: 100 }
  expect(doctorStateOf({ ...facts, suspendedAt: 1, passkeys: 2 }, 50)).toBe('suspended')
  expect(doctorStateOf(facts, 50)).toBe('invited')
  expect(doctorStateOf(facts, 100)).toBe('lapsed')
  expect(doctorStateOf({ ...facts, lastSeenAt: 10 }, 100)).toBe('active')
  expect(doctorStateOf({ ...facts, passkeys: 1 }, 50)).toBe('active')
  expect(doctorStateOf({ ...facts, enrolmentUntil: null }, 50)).toBe('active')
})

test('a doctor is found by any words of name, specialty, number and address, without accents or order', () => {
  const doctor: ManagedDoctor = {
    ...TYPED,
    id: '1',
    specialty: 'generalist',
    finess: null,
    languages: ['fr'],
    state: 'active',
    invitedUntil: null,
    passkeys: 0,
    lastSeenAt: null,
  }
  const found = (search: string) => matching([doctor], search, () => 'Médecin généraliste').length
  for (const search of ['', 'moreau helene', 'GÉNÉRALISTE', '109999', 'example.org dr']) expect(found(search)).toBe(1)
  expect(found('moreau dermato')).toBe(0)
})
