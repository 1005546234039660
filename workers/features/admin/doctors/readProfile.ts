import { and, eq, ne } from 'drizzle-orm'
import { checkDoctorProfile, type DoctorProfile } from '../../../../domain/people/doctorProfile.ts'
import { accept, type Result, refuse } from '../../../../domain/result.ts'
import { doctorProfileBody } from '../../../../protocol/admin.ts'
import { invalid, type Problem } from '../../../../protocol/problems.ts'
import { readJson } from '../../../http/body.ts'
import type { Context } from '../../../http/context.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { e164 } from '../../accounts/phone.ts'

const KNOWN_ADDRESS = {
  fr: 'Cette adresse est déjà celle d’un compte : un médecin a la sienne.',
  en: 'This address is already an account’s: a doctor has one of their own.',
}
const KNOWN_RPPS = {
  fr: 'Ce numéro RPPS est déjà celui d’un autre médecin.',
  en: 'Another doctor has this RPPS number.',
}

/**
 * The profile in a request's body, checked; its address and RPPS number are nobody else's.
 * @param own the account that it is of; `null` for one to come
 */
export async function readProfile(
  { env, request }: Context,
  own: string | null,
): Promise<Result<DoctorProfile, Problem>> {
  const body = await readJson(request, doctorProfileBody)
  if (!body.ok) return body
  const checked = checkDoctorProfile({ ...body.value, finess: body.value.finess ?? '' }, e164(body.value.phone))
  if (!checked.ok) return refuse<Problem>({ problem: 'invalid', errors: checked.refusal })
  const db = database(env)
  const others = (id: typeof accounts.id | typeof doctors.accountId) => (own === null ? undefined : ne(id, own))
  const { email, rpps } = checked.value
  if ((await db.$count(accounts, and(eq(accounts.email, email), others(accounts.id)))) > 0)
    return refuse(invalid('email', KNOWN_ADDRESS))
  if ((await db.$count(doctors, and(eq(doctors.rpps, rpps), others(doctors.accountId)))) > 0)
    return refuse(invalid('rpps', KNOWN_RPPS))
  return accept(checked.value)
}
