import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMemberNumberRule, fitsRule } from '../../domain/people/memberNumberRule.ts'
import { checkSignUp } from '../../domain/people/signUp.ts'

const part = fc.constantFrom(
  { mark: '#', signs: '0123456789' },
  { mark: '@', signs: 'ABCXYZÉ' },
  { mark: '*', signs: 'A1Z9' },
  { mark: 'M', signs: 'M' },
  { mark: '7', signs: '7' },
)
const parts = fc.array(fc.tuple(part, fc.nat(9)), { minLength: 2, maxLength: 20 })
const patternOf = (list: [{ mark: string; signs: string }, number][]) => list.map(([{ mark }]) => mark).join('')
const numberOf = (list: [{ mark: string; signs: string }, number][]) =>
  list.map(([{ signs }, at]) => signs[at % signs.length]).join('')

test('a number made by a pattern fits it, in any case and however it is spaced; one sign more or less does not', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const [pattern, number] = [patternOf(list), numberOf(list)]
      expect(fitsRule(number, [pattern])).toBe(true)
      expect(fitsRule(` ${[...number.toLowerCase()].join(' ')}-`, ['ZZ', pattern])).toBe(true)
      expect(fitsRule(`${number}7`, [pattern])).toBe(false)
      expect(fitsRule(number.slice(1), [pattern])).toBe(false)
      expect(checkMemberNumberRule([pattern], [number])).toMatchObject({ ok: true })
    }),
  )
})

test('without a pattern every number fits, and examples are still asked for', () => {
  expect(fitsRule('anything', [])).toBe(true)
  expect(checkMemberNumberRule(['', ' '], [])).toMatchObject({ ok: false, refusal: { path: 'memberNumberExamples' } })
  expect(checkMemberNumberRule([], ['MSM 002'])).toEqual({ ok: true, value: { rule: [], examples: ['MSM 002'] } })
})

test('a pattern or an example that cannot be meant is named', () => {
  const pathOf = (rule: string[], examples: string[]) => {
    const checked = checkMemberNumberRule(rule, examples)
    return checked.ok ? null : checked.refusal.path
  }
  for (const rule of ['M', 'MSM(\\d+)+$', '#'.repeat(21), 'MSM_##'])
    expect(pathOf([rule], ['MSM002'])).toBe('memberNumberRule')
  expect(pathOf(['MSM###'], ['MSM02'])).toBe('memberNumberExamples')
  expect(pathOf(['MSM###', '@@####'], ['MSM002', 'AB1234'])).toBeNull()
})

test('at sign-up a number of another form is refused under its field, with the form that is meant', () => {
  const typed = {
    organisation: 'demo',
    memberNumber: 'XY12',
    lastName: 'Msm',
    firstName: 'Marie',
    sex: 'female',
    birthDate: '1978-02-18',
    postcode: '79000',
    city: 'Niort',
    phone: '0602030440',
    email: 'marie@example.org',
    acceptsTerms: true,
    consentsToHealthData: true,
  }
  const facts = {
    today: '2026-11-24',
    organisationKnown: true,
    phone: '+33602030440',
    memberNumbers: { rule: ['MSM###'], example: 'MSM002' },
  }
  const refused = checkSignUp(typed, facts)
  expect(refused).toMatchObject({ ok: false, refusal: [{ path: 'memberNumber' }] })
  expect(JSON.stringify(refused)).toContain('par exemple MSM002')
  expect(checkSignUp({ ...typed, memberNumber: 'msm-012' }, facts).ok).toBe(true)
})
