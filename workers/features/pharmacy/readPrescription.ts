import { iso } from '../../../domain/language/instant.ts'
import { prescriptionStatus, validUntil } from '../../../domain/prescription/validity.ts'
import type { CheckedPrescription } from '../../../protocol/pharmacy.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { countRead } from './codeUse.ts'
import { openPrescription } from './openPrescription.ts'
import { shownDispensations, shownRefusals } from './shown.ts'

/** What was signed, to compare with the paper, and whether it may be dispensed. Reading is counted and consumes nothing. */
export const readPrescription: Handler = async (context) => {
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  const { id, content, life, progress, isPatients, use } = opened.value
  const status = prescriptionStatus(life, context.now)
  const unwritten = countRead(context, id, status === 'dispensed')
  const { name, specialty, address, phone, rpps, finess } = content.doctor
  const { lastName, firstName, birthDate, sex, weightKg } = content.patient
  const { owed, remaining, dueAt } = progress
  const answer: CheckedPrescription = {
    status,
    prescription: {
      number: content.number,
      issuedAt: iso(content.issuedAt),
      doctor: { name, specialty, address, phone, rpps, ...(finess === undefined ? {} : { finess }) },
      patient: { lastName, firstName, birthDate, sex, weightKg },
      lines: content.lines.map((line) => ({ ...line })),
      renewals: content.renewals,
    },
    dispensations: shownDispensations(opened.value),
    remaining,
    owed,
    validUntil: iso(validUntil(life)),
    ...(life.revokedAt === null ? {} : { revokedAt: iso(life.revokedAt) }),
    ...(dueAt !== null && dueAt > context.now ? { notBefore: iso(dueAt) } : {}),
    refusals: shownRefusals(opened.value),
    reads: use.reads + unwritten,
    mayDispense: !isPatients,
  }
  return json(answer)
}
