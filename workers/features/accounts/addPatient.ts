import { parisDay } from '../../../domain/people/age.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { checkProfile } from '../../../domain/people/profile.ts'
import { PROFILE_WORDS } from '../../../domain/people/profileWords.ts'
import { addPatientBody } from '../../../protocol/accounts.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { isSecretSpace } from './ownPatient.ts'
import { patientView } from './patientView.ts'
import { e164 } from './phone.ts'

/** `POST /api/patients`: one more beneficiary of the account's contract; all faults come at once. */
export const addPatient: Handler = async (context) => {
  const { env, now, request } = context
  if (await isSecretSpace(env, accountOf(context))) return { problem: 'not-allowed' }
  const body = await readJson(request, addPatientBody)
  if (!body.ok) return body.refusal
  const { relation: typedRelation, ...typed } = body.value
  const relation = (['spouse', 'child', 'parent', 'other'] as const).find((known) => known === typedRelation)
  const required = { lastName: '', firstName: '', sex: '', birthDate: '', ...typed }
  const facts = { today: parisDay(now), adult: false, phone: e164(typed.phone ?? '') }
  const checked = checkProfile(required, facts)
  const faults = [
    ...(relation ? [] : [{ path: 'relation', message: PROFILE_WORDS.relation }]),
    ...(checked.ok ? [] : checked.refusal),
  ]
  if (!checked.ok || !relation || faults.length > 0) return { problem: 'invalid', errors: faults }
  const { lastName = '', firstName = '', sex, birthDate = '', ...rest } = checked.value
  if (!sex) throw new Error('the rules let a beneficiary through without a sex')
  const [row] = await database(env)
    .insert(patients)
    .values({
      ...rest,
      lastName,
      firstName,
      sex,
      birthDate,
      relation,
      id: randomId(),
      accountId: accountOf(context),
      createdAt: now,
      // Who is of age already was not a child here: the page says at once what they may do.
      ofAgeToldAt: isOfAge(birthDate, parisDay(now)) ? now : null,
    })
    .returning()
  if (!row) throw new Error('a beneficiary was inserted and is not there')
  return json(patientView(row, now, accountOf(context)), 201)
}
