import { parisDay } from '../../../domain/people/age.ts'
import { mayAskForSecrecy } from '../../../domain/people/secrecy.ts'
import { askSecrecyBody } from '../../../protocol/accounts.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { checkAgreements } from './checkAgreements.ts'
import { mayAskForCode } from './codeLimits.ts'
import { sendCode } from './loginCode.ts'
import { heldPatient } from './ownPatient.ts'

/** `POST /api/patients/{id}/secrecy`: a minor gives an address of their own; the code that goes there opens their space. */
export const askSecrecy: Handler = async (context) => {
  const patient = await heldPatient(context)
  if (!patient) return { problem: 'not-found' }
  const body = await readJson(context.request, askSecrecyBody)
  if (!body.ok) return body.refusal
  if (!mayAskForSecrecy(patient, parisDay(context.now))) return { problem: 'not-allowed' }
  const checked = checkAgreements(body.value)
  if (!checked.ok) return checked.refusal
  const email = checked.value
  const asking = await mayAskForCode(context, email)
  const completes = { opens: 'secret-space', patientId: patient.id } as const
  return asking.limited ?? sendCode(context, email, { completes, stranger: asking.stranger })
}
