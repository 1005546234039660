import { and, eq, inArray } from 'drizzle-orm'
import { OPEN_STATES } from '../../../domain/consultation/consultation.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { checkProfile } from '../../../domain/people/profile.ts'
import { patientBody } from '../../../protocol/accounts.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { heldBy, heldPatient } from './ownPatient.ts'
import { patientView } from './patientView.ts'
import { e164 } from './phone.ts'

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

/** A doctor who has the patient's question before them must not read the allergies of this morning. */
async function tellOpenQuestions(env: Env, patientId: string, allergies: string): Promise<void> {
  const open = await database(env)
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.patientId, patientId), inArray(consultations.state, [...OPEN_STATES])))
  for (const { id } of open)
    await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).learnAllergies(allergies)
}
