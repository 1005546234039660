import type { ManagedDoctor } from '../../../protocol/admin.ts'
import { createProfileForm, typedOf } from '../../doctorProfile/profileForm.ts'

/** The profile of a doctor that is there, or of one to invite. */
export const createDoctorForm = (doctor: ManagedDoctor | null) => ({
  id: doctor?.id ?? null,
  ...createProfileForm(doctor ? typedOf(doctor) : undefined),
})
export type DoctorForm = ReturnType<typeof createDoctorForm>
