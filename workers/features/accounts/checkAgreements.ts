import { isEmail, normalEmail } from '../../../domain/people/email.ts'
import { SIGN_UP_WORDS } from '../../../domain/people/signUpWords.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'

type Typed = { email: string; acceptsTerms: boolean; consentsToHealthData: boolean }

/** What every space begins with: an address, and two agreements, each by itself. Answers the address as accounts know it. */
export function checkAgreements({ email: typed, ...agreed }: Typed): Result<string, Problem> {
  const email = normalEmail(typed)
  const errors = [
    ...(isEmail(email) ? [] : [{ path: 'email', message: SIGN_UP_WORDS.email }]),
    ...(['acceptsTerms', 'consentsToHealthData'] as const)
      .filter((path) => !agreed[path])
      .map((path) => ({ path, message: SIGN_UP_WORDS[path] })),
  ]
  return errors.length > 0 ? refuse<Problem>({ problem: 'invalid', errors }) : accept(email)
}
