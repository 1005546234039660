import { and, eq, ne } from 'drizzle-orm'
import { checkDoctorProfile, type DoctorProfile } from '../../../domain/people/doctorProfile.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import { doctorProfileBody } from '../../../protocol/doctorProfile.ts'
import { invalid, type Problem } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import type { Context } from '../../http/context.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { e164 } from '../accounts/phone.ts'

const KNOWN_RPPS = {
  fr: 'Ce numéro RPPS est déjà celui d’un autre médecin.',
  en: 'Another doctor has this RPPS number.',
}

/**
 * The profile in a request's body, checked; its RPPS number is no other doctor's.
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
  const others = own === null ? undefined : ne(doctors.accountId, own)
  if ((await database(env).$count(doctors, and(eq(doctors.rpps, checked.value.rpps), others))) > 0)
    return refuse(invalid('rpps', KNOWN_RPPS))
  return accept(checked.value)
}
