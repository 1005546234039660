import { eq, sql } from 'drizzle-orm'
import { prescriptionStatus, remainingDispensations } from '../../../domain/prescription/validity.ts'
import type { CheckedPrescription } from '../../../protocol/pharmacy.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/schema.ts'
import { openPrescription, shown } from './openPrescription.ts'

/** What was signed, to compare with the paper, and whether it may be dispensed. Reading is counted and consumes nothing. */
export const readPrescription: Handler = async (context) => {
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  const { id, content, life, isPatients } = opened.value
  const [counted] = await database(context.env)
    .update(prescriptions)
    .set({ reads: sql`${prescriptions.reads} + 1` })
    .where(eq(prescriptions.id, id))
    .returning({ reads: prescriptions.reads })
  const { name, specialty, address, phone, rpps, finess } = content.doctor
  const { lastName, firstName, birthDate, sex, weightKg } = content.patient
  const answer: CheckedPrescription = {
    status: prescriptionStatus(life, context.now),
    prescription: {
      number: content.number,
      issuedAt: new Date(content.issuedAt).toISOString(),
      doctor: { name, specialty, address, phone, rpps, ...(finess === undefined ? {} : { finess }) },
      patient: { lastName, firstName, birthDate, sex, weightKg },
      lines: content.lines.map((line) => ({ ...line })),
      renewals: content.renewals,
    },
    dispensations: shown(life.dispensations),
    remaining: remainingDispensations(life),
    reads: counted?.reads ?? 0,
    mayDispense: !isPatients,
  }
  return json(answer)
}
