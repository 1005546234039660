import { and, eq } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { checkProfile } from '../../../domain/people/profile.ts'
import { patientBody } from '../../../protocol/accounts.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { heldBy, heldPatient } from './ownPatient.ts'
import { patientView } from './patientView.ts'
import { e164 } from './phone.ts'
import { tellOpenQuestions } from './tellOpenQuestions.ts'

/** `PATCH /api/patients/{id}`: « COMPLÉTER MON PROFIL », and that of a beneficiary; what is not named stays. */
export const editPatient: Handler = async (context) => {
  const { env, now, request } = context
  const body = await readJson(request, patientBody)
  if (!body.ok) return body.refusal
  const before = await heldPatient(context)
  if (!before) return { problem: 'not-found' }
  // A postcode alone follows the rule of the country that is kept.
  const typed = { country: before.country, ...body.value }
  const adult = before.relation === 'self'
  const checked = checkProfile(typed, { today: parisDay(now), adult, phone: e164(typed.phone ?? '') })
  if (!checked.ok) return { problem: 'invalid', errors: checked.refusal }
  const [row] = await database(env)
    .update(patients)
    .set(checked.value)
    .where(and(eq(patients.id, before.id), heldBy(accountOf(context))))
    .returning()
  if (!row) return { problem: 'not-found' }
  if (body.value.allergies !== undefined) await tellOpenQuestions(env, row.id, row.allergies ?? '')
  return json(patientView(row, now, accountOf(context)))
}
