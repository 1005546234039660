import type { Specialty } from '../vocabulary.ts'

/** Who of a specialty is there: within its hours or not, and how many are connected. */
export type Attendance = { open: boolean; online: number }

/**
 * Whether a specialty's questions go to general practitioners too (product.md 2.2): outside its hours, though a
 * specialist who happens to be connected may still answer; and within them, while nobody of it is connected.
 */
export const overflows = (specialty: Specialty, { open, online }: Attendance): boolean =>
  specialty !== 'generalist' && (!open || online === 0)

/** Whose answer a patient may expect: that of the specialty alone, of either, or of a general practitioner. */
export type Answering = 'specialist' | 'either' | 'generalist'

/** What is told to who asks a specialty, from the same rule by which its questions go on (product.md 2.2). */
export function whoAnswers(specialty: Specialty, attendance: Attendance): Answering {
  if (specialty === 'generalist') return 'generalist'
  if (!overflows(specialty, attendance)) return 'specialist'
  return attendance.online > 0 ? 'either' : 'generalist'
}

/** Whether a doctor may take a question: one of their own specialty, or, as a generalist, one that overflows. */
export const mayTake = (doctor: Specialty, asked: Specialty, attendance: Attendance): boolean =>
  doctor === asked || (doctor === 'generalist' && overflows(asked, attendance))
