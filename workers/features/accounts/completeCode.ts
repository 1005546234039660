import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { readCompletion } from './completion.ts'
import { accountByEmail, createAccount, type OpenAccount } from './createAccount.ts'
import { openOwnSpace } from './openOwnSpace.ts'
import { openSecretSpace } from './openSecretSpace.ts'

/** The account that a right code opens: the one at its address, or the one that it completes. */
export async function completeCode(
  context: Context,
  email: string,
  { signUp: kept, askedAt }: { signUp: string | null; askedAt: number },
): Promise<Result<OpenAccount, Problem>> {
  const known = await accountByEmail(context, email)
  if (kept === null) return known ? accept(known) : refuse<Problem>({ problem: 'wrong-code' })
  const completion = readCompletion(kept)
  if (!('opens' in completion)) return accept(known ?? (await createAccount(context, email, completion, askedAt)))
  return completion.opens === 'own-space'
    ? openOwnSpace(context, { email, known, birthDate: completion.birthDate, askedAt })
    : openSecretSpace(context, { email, known, patientId: completion.patientId, askedAt })
}
