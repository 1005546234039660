import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { actsFor } from './ownPatient.ts'
import { patientView } from './patientView.ts'

/** `GET /api/patients`: the account's own, in the order they were added. */
export const listPatients: Handler = async (context) => {
  const rows = await database(context.env)
    .select()
    .from(patients)
    .where(actsFor(context.env, accountOf(context)))
    .orderBy(patients.createdAt)
  return json({ patients: rows.map((row) => patientView(row, context.now, accountOf(context))) })
}
