import { eq } from 'drizzle-orm'
import type { Prescriber, PrescriptionPatient } from '../../../domain/prescription/contents.ts'
import type { CareFacts } from '../../../durable-objects/consultation-room/careFacts.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** The doctor as a paper names them (R5132-3 CSP). */
export async function prescriberOf(env: Env, { doctor }: CareFacts): Promise<Prescriber> {
  const [row] = await database(env).select().from(doctors).where(eq(doctors.accountId, doctor.id))
  if (!row) throw new Error('a treating doctor has no row among the doctors')
  return {
    name: `${row.lastName.toLocaleUpperCase('fr')} ${row.firstName}`,
    specialty: doctor.specialty,
    title: row.title,
    address: row.address,
    phone: row.phone,
    email: row.email,
    rpps: row.rpps,
    ...(row.finess === null ? {} : { finess: row.finess }),
  }
}

/** The patient as a paper names them, with the weight and height told for this question. */
export function patientOnPaper({ patient, answers }: CareFacts): PrescriptionPatient {
  return {
    lastName: patient.lastName,
    firstName: patient.firstName,
    birthDate: patient.birthDate,
    sex: patient.sex,
    weightKg: answers.weightKg ?? null,
    heightCm: answers.heightCm ?? null,
  }
}
