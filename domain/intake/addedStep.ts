import { isDay } from '../language/day.ts'
import type { Phrase } from '../language/phrase.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { AddedAnswer, AddedStepId } from './answers.ts'
import type { AnswerRefusal } from './checkAnswer.ts'
import { checkText } from './checkText.ts'

export const ADDED_KINDS = ['choice', 'text', 'number', 'boolean', 'date'] as const

/** A question that only a pathway's bot asks, before the last step. */
export type AddedQuestion = {
  step: AddedStepId
  kind: (typeof ADDED_KINDS)[number]
  text: Phrase
  options?: readonly { value: string; label: Phrase }[]
  unit?: string
  minimum?: number
  maximum?: number
}

/** The bounds of a number that the pathway leaves open: whatever a person can mean. */
const WIDEST = 1_000_000

export function checkAdded(question: AddedQuestion, value: unknown): Result<AddedAnswer, AnswerRefusal> {
  switch (question.kind) {
    case 'choice': {
      const chosen = question.options?.find((option) => option.value === value)
      return chosen ? accept(chosen.value) : refuse({ type: 'not-a-choice' })
    }
    case 'text':
      return checkText(value)
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse({ type: 'not-a-number' })
      const { minimum = -WIDEST, maximum = WIDEST, unit = '' } = question
      if (value < minimum || value > maximum) return refuse({ type: 'out-of-bounds', minimum, maximum, unit })
      return accept(value)
    }
    case 'boolean':
      return typeof value === 'boolean' ? accept(value) : refuse({ type: 'not-yes-or-no' })
    case 'date':
      return typeof value === 'string' && isDay(value) ? accept(value) : refuse({ type: 'not-a-date' })
  }
}
