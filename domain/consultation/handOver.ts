import type { Specialty } from '../vocabulary.ts'

/** To whom a question goes on: one colleague, or the queue of another specialty. */
export type HandedTo =
  | { kind: 'doctor'; name: string; specialty: Specialty }
  | { kind: 'specialty'; specialty: Specialty }

/** A question passed on, with what the next doctor must know. The note is for doctors alone. Epoch milliseconds. */
export type HandOver = { at: number; from: string; to: HandedTo; note: string }

/** Why a doctor hands a question back to the queue; the patient is told. */
export const RELEASE_REASONS = ['patient-away', 'unavailable', 'not-my-field'] as const
export type ReleaseReason = (typeof RELEASE_REASONS)[number]
