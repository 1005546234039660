import { iso } from '../../../domain/language/instant.ts'
import { formFaults } from '../../../domain/pathway/checkForm.ts'
import { givenAnswers } from '../../../domain/pathway/form.ts'
import { formFaultText } from '../../../domain/pathway/formWords.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { formBody } from '../../../protocol/pathwayForm.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { pathwayForms } from '../../storage/pathwaySchema.ts'
import { formInCare, rankOf } from './formOf.ts'

/** `PUT /api/doctor/consultations/{id}/forms/{pathway}`: the doctor's form and their note, whole; again replaces it. */
export const keepForm: Handler = async (context) => {
  const { env, request, params, now } = context
  const body = await readJson(request, formBody)
  if (!body.ok) return body.refusal
  const found = await formInCare(context, 'form.write')
  if (!found.ok) return found.refusal
  const { care, version, form } = found.value
  const { answers } = body.value
  const faults = formFaults(form, answers, parisDay(now))
  if (faults.size > 0) {
    const errors = [...faults].map(([id, fault]) => ({ path: `answers.${id}`, message: formFaultText(fault) }))
    return { problem: 'invalid', errors } satisfies Problem
  }
  const pathwayId = params['pathway'] ?? ''
  const given = givenAnswers(form, answers, { teleconsultation: await rankOf(env, care, pathwayId) })
  const situation = form.situation === null ? undefined : given[form.situation]
  const note = (body.value.note ?? '').trim()
  const row = {
    version,
    patientId: care.patient.id,
    doctorName: care.doctor.name,
    answers: JSON.stringify(given),
    note,
    situation: typeof situation === 'string' ? situation : null,
    at: now,
  }
  const doctorId = accountOf(context)
  const { consultationId } = care
  const db = database(env)
  await db.batch([
    db
      .insert(pathwayForms)
      .values({ consultationId, pathwayId, doctorId, ...row })
      .onConflictDoUpdate({
        target: [pathwayForms.consultationId, pathwayForms.pathwayId, pathwayForms.doctorId],
        set: row,
      }),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId: doctorId,
      action: 'form.write',
      consultationId,
      patientId: care.patient.id,
    }),
  ])
  return json({ pathway: pathwayId, answers: given, note, at: iso(now) })
}
