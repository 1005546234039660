import { FREE_TEXT_MAX_CHARACTERS } from '../limits.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { AnswerRefusal } from './checkAnswer.ts'

/** A free text, without the blanks around it. */
export function checkText(value: unknown): Result<string, AnswerRefusal> {
  if (typeof value !== 'string') return refuse({ type: 'not-text' })
  const text = value.trim()
  if (text.length > FREE_TEXT_MAX_CHARACTERS)
    return refuse({ type: 'text-too-long', length: text.length, maximum: FREE_TEXT_MAX_CHARACTERS })
  return accept(text)
}
