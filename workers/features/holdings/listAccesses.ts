import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { ownPatient } from '../accounts/ownPatient.ts'
import { accessesOf } from './accessesOf.ts'

/** `GET /api/patients/{id}/accesses`: who saw this record, when and why. */
export const listAccesses: Handler = async (context) => {
  const patient = await ownPatient(context)
  return patient
    ? json({ accesses: await accessesOf(context.env, patient.id, accountOf(context)) })
    : { problem: 'not-found' }
}
