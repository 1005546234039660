/** What a doctor concludes a consultation with: the patient reads it first. */
export const OUTCOMES = ['advice', 'see-doctor', 'emergency', 'nothing-further'] as const
export type Outcome = (typeof OUTCOMES)[number]
