import { parisDay } from '../../../domain/people/age.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { ownPatient } from './ownPatient.ts'
import { takeOver } from './takeOver.ts'

/** `POST /api/patients/{id}/take-over`: who asked for secrecy and is of age now makes their space wholly their own. */
export const takeOverRecord: Handler = async (context) => {
  const patient = await ownPatient(context)
  if (!patient) return { problem: 'not-found' }
  const accountId = accountOf(context)
  if (patient.accountId === accountId || !isOfAge(patient.birthDate, parisDay(context.now)))
    return { problem: 'not-allowed' }
  return (await takeOver(context, patient, accountId)) ?? noContent()
}
