import { and, eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/schema.ts'
import { patientView } from './patientView.ts'

/** `GET /api/patients/{id}`: another account's patient does not exist. */
export const readPatient: Handler = async (context) => {
  const [row] = await database(context.env)
    .select()
    .from(patients)
    .where(and(eq(patients.id, context.params['id'] ?? ''), eq(patients.accountId, accountOf(context))))
  return row ? json(patientView(row, context.now)) : { problem: 'not-found' }
}
