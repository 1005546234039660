import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { ownPatient } from './ownPatient.ts'
import { patientView } from './patientView.ts'

/** `GET /api/patients/{id}`: another account's patient does not exist. */
export const readPatient: Handler = async (context) => {
  const row = await ownPatient(context)
  return row ? json(patientView(row, context.now, accountOf(context))) : { problem: 'not-found' }
}
