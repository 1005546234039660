import { and, eq, ne } from 'drizzle-orm'
import type { DoctorProfile } from '../../../../domain/people/doctorProfile.ts'
import { type Result, refuse } from '../../../../domain/result.ts'
import { invalid, type Problem } from '../../../../protocol/problems.ts'
import type { Context } from '../../../http/context.ts'
import { accounts } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { readProfile } from '../../doctorProfile/readProfile.ts'

const KNOWN_ADDRESS = {
  fr: 'Cette adresse est déjà celle d’un compte : un médecin a la sienne.',
  en: 'This address is already an account’s: a doctor has one of their own.',
}

/**
 * A profile whose address is to sign in with as well, and so nobody else's.
 * @param own the account that it is of; `null` for one to come
 */
export async function readManagedProfile(
  context: Context,
  own: string | null,
): Promise<Result<DoctorProfile, Problem>> {
  const read = await readProfile(context, own)
  if (!read.ok) return read
  const others = own === null ? undefined : ne(accounts.id, own)
  const known = await database(context.env).$count(accounts, and(eq(accounts.email, read.value.email), others))
  return known > 0 ? refuse(invalid('email', KNOWN_ADDRESS)) : read
}
