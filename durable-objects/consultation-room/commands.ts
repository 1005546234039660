import type { Action } from '../../domain/access/rules.ts'
import type { Command } from '../../domain/consultation/decide.ts'

/** What each command asks of the table of rules; those without come from the house itself. */
export const ACTION_OF = {
  answer: 'consultation.answer',
  'enter-pathway': 'consultation.answer',
  detach: 'consultation.attach',
  'decide-waiting': 'consultation.decide-waiting',
  take: 'consultation.take',
  release: 'consultation.release',
  'hand-over': 'consultation.hand-over',
  end: 'consultation.end',
  rate: 'consultation.rate',
} as const satisfies Partial<Record<Command['type'], Action>>
export type AnswerCommand = Extract<Command, { type: 'answer' }>
export type RequestedCommand = Exclude<Extract<Command, { type: keyof typeof ACTION_OF }>, AnswerCommand>
