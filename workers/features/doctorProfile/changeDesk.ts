import type { DoctorProfile } from '../../../domain/people/doctorProfile.ts'

/** A doctor of another specialty now: their desks let go of the queue that they had, and come back to the one they have. */
export async function changeDesk(
  env: Env,
  doctorId: string,
  before: Pick<DoctorProfile, 'specialty'>,
  after: Pick<DoctorProfile, 'specialty'>,
): Promise<void> {
  if (before.specialty !== after.specialty) await env.WAITING_ROOM.getByName(before.specialty).dismiss(doctorId)
}
