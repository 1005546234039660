import { expect, test } from 'vitest'
import { isFreshlyProven, SIGN_STEP_UP_SECONDS } from '../../domain/access/stepUp.ts'

test('a doctor signs within the minutes after a proof, and not a moment longer', () => {
  const proven = 1_800_000_000_000
  const end = proven + SIGN_STEP_UP_SECONDS * 1000
  expect(isFreshlyProven(proven, proven, SIGN_STEP_UP_SECONDS)).toBe(true)
  expect(isFreshlyProven(proven, end - 1, SIGN_STEP_UP_SECONDS)).toBe(true)
  expect(isFreshlyProven(proven, end, SIGN_STEP_UP_SECONDS)).toBe(false)
})
