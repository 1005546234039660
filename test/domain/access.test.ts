import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCESS, type Action, type Caller, decideByOwnership, decideByRole } from '../../domain/access/rules.ts'
import { SCOPES } from '../../domain/access/scopes.ts'
import { ROLES } from '../../domain/vocabulary.ts'

const ACTIONS = Object.keys(ACCESS) as Action[]
const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant<Caller>({ kind: 'anonymous' }),
  fc.record({
    kind: fc.constant('account' as const),
    accountId: fc.constantFrom('a', 'b'),
    role: fc.constantFrom(...ROLES),
  }),
  fc.record({
    kind: fc.constant('integrator' as const),
    organisationId: fc.constant('o'),
    keyId: fc.constant('k'),
    scopes: fc.constant(SCOPES),
  }),
)

test('another person’s thing does not exist, for any action that asks who owns it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ACTIONS), caller, (action, who) => {
      const relations: readonly string[] = ACCESS[action]
      if (!relations.every((relation) => relation === 'patient' || relation === 'treating-doctor')) return
      const decision = decideByOwnership(action, who, { patientAccountId: 'someone', treatingDoctorId: 'else' })
      expect(decision).not.toBe('allowed')
      expect(decision).toBe(decideByRole(action, who) === 'allowed' ? 'not-found' : decideByRole(action, who))
    }),
  )
})

test('a stranger may do only what anyone may', () => {
  for (const action of ACTIONS) {
    const relations: readonly string[] = ACCESS[action]
    expect(decideByRole(action, { kind: 'anonymous' })).toBe(relations.includes('anyone') ? 'allowed' : 'not-signed-in')
  }
})

test('a member has no doctor’s desk, and a doctor no patient’s pen', () => {
  const member: Caller = { kind: 'account', accountId: 'a', role: 'member' }
  const doctor: Caller = { kind: 'account', accountId: 'a', role: 'doctor' }
  expect(decideByRole('queue.read', member)).toBe('not-allowed')
  expect(decideByRole('consultation.answer', doctor)).toBe('not-allowed')
  expect(decideByOwnership('consultation.read', doctor, { patientAccountId: 'a', treatingDoctorId: null })).toBe(
    'not-found',
  )
})
