/** How a doctor stands to the service. */
export const DOCTOR_STATES = ['active', 'invited', 'lapsed', 'suspended'] as const
export type DoctorState = (typeof DOCTOR_STATES)[number]

/** Times in epoch milliseconds. */
type DoctorFacts = {
  suspendedAt: number | null
  passkeys: number
  lastSeenAt: number | null
  /** Until when an invitation, or a restored access, lets them add a first key. */
  enrolmentUntil: number | null
}

/** `lapsed`: was let in, and did not come in time. */
export function doctorStateOf(
  { suspendedAt, passkeys, lastSeenAt, enrolmentUntil }: DoctorFacts,
  now: number,
): DoctorState {
  if (suspendedAt !== null) return 'suspended'
  if (enrolmentUntil === null || passkeys > 0) return 'active'
  if (enrolmentUntil > now) return 'invited'
  return lastSeenAt === null ? 'lapsed' : 'active'
}
