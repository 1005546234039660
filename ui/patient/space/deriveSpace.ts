import { type ConsultationState, OPEN_STATES } from '../../../domain/consultation/consultation.ts'

/** The questions that are still open, to be taken up again: at most one for each person, the newest first. */
export const openQuestions = <Summary extends { state: ConsultationState }>(
  questions: readonly Summary[],
): readonly Summary[] => questions.filter(({ state }) => OPEN_STATES.includes(state))

/** Whether it may change without its patient: somebody answers it, or time runs out. */
export const isUnderWay = (state: ConsultationState): boolean => state !== 'intake' && OPEN_STATES.includes(state)

/** What a state means to a list: to do, in hand, done, or ended without an answer. */
export const TONE_OF_STATE: Readonly<Record<ConsultationState, 'plain' | 'ok' | 'warn'>> = {
  intake: 'warn',
  waiting: 'plain',
  overdue: 'warn',
  taken: 'ok',
  active: 'ok',
  ended: 'plain',
  cancelled: 'plain',
  missed: 'plain',
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** How many items a list has before it is worth looking through by a word. */
export const LONG_LIST = 6

/** Whether every word looked for is somewhere in what an item shows, whatever its case and accents. */
export function isFound(query: string, shown: readonly (string | null | undefined)[]): boolean {
  const text = plain(shown.filter(Boolean).join(' '))
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
