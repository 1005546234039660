import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSignUp, type SignUpFacts, type TypedSignUp } from '../../domain/people/signUp.ts'

const TODAY = '2026-11-24'
const marie: TypedSignUp = {
  organisation: 'demo',
  memberNumber: 'MSM002',
  lastName: 'Msm',
  firstName: 'Marie',
  sex: 'female',
  birthDate: '1978-02-18',
  postcode: '79000',
  city: 'Niort',
  phone: '0602030440',
  email: 'Marie@Example.org ',
  acceptsTerms: true,
  consentsToHealthData: true,
}
const facts: SignUpFacts = {
  today: TODAY,
  organisationKnown: true,
  phone: '+33602030440',
  memberNumbers: { rule: [], example: 'MSM002' },
}

const pathsOf = (typed: Partial<TypedSignUp>, known: Partial<SignUpFacts> = {}) => {
  const result = checkSignUp({ ...marie, ...typed }, { ...facts, ...known })
  return result.ok ? [] : result.refusal.map(({ path }) => path)
}

/** For each field, values that no sign-up may have. */
const WRONG: { [Field in keyof TypedSignUp]?: fc.Arbitrary<TypedSignUp[Field]> } = {
  memberNumber: fc.constantFrom('', 'A', 'A'.repeat(21), 'MSM_002', '💊💊'),
  lastName: fc.constantFrom('', '   ', '…', '12'),
  firstName: fc.constantFrom('', '\t', '-'),
  sex: fc.string().filter((text) => text !== 'female' && text !== 'male'),
  birthDate: fc.constantFrom('', '1978-02-30', '18/02/1978', '2026-11-25', '1890-01-01', '2008-11-25'),
  postcode: fc.constantFrom('', '7900', '790000', '79OOO', '２３４５６'),
  city: fc.constantFrom('', ' ', '?'),
  email: fc.constantFrom(
    '',
    'marie',
    'marie@',
    '@example.org',
    'marie@example',
    'a b@example.org',
    'a@b..org',
    'a@b@c.org',
  ),
  acceptsTerms: fc.constant(false),
  consentsToHealthData: fc.constant(false),
}

describe('signing up', () => {
  test('a sign-up without fault is taken over in its plain spelling', () => {
    const result = checkSignUp({ ...marie, memberNumber: ' msm-002', lastName: '  De   la Cour ' }, facts)
    expect(result).toMatchObject({
      ok: true,
      value: { memberNumber: 'MSM002', lastName: 'De la Cour', email: 'marie@example.org', phone: '+33602030440' },
    })
  })

  test('every wrong field is named, each once, and no other', () => {
    const fields = fc.record(WRONG, { requiredKeys: [] })
    fc.assert(
      fc.property(fields, (wrong) => {
        expect(pathsOf(wrong as Partial<TypedSignUp>).sort()).toEqual(Object.keys(wrong).sort())
      }),
    )
  })

  test('an unknown organisation and a wrong phone are faults of their fields', () => {
    expect(pathsOf({}, { organisationKnown: false, phone: null })).toEqual(['organisation', 'phone'])
  })

  test('someone may sign up from the day they turn 18, not the day before', () => {
    expect(pathsOf({ birthDate: '2008-11-24' })).toEqual([])
    expect(pathsOf({ birthDate: '2008-11-25' })).toEqual(['birthDate'])
  })

  test('each message is there in both languages', () => {
    const result = checkSignUp(
      { ...marie, email: '', city: '', birthDate: '', acceptsTerms: false },
      { ...facts, phone: null },
    )
    if (result.ok) throw new Error('accepted')
    for (const { message } of result.refusal) expect([message.fr, message.en]).not.toContain('')
  })
})
