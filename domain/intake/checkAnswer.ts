import type { Limits } from '../limits.ts'
import { accept, type Result, refuse } from '../result.ts'
import { CHANNELS, SPECIALTIES } from '../vocabulary.ts'
import { type AddedQuestion, checkAdded } from './addedStep.ts'
import { type Answers, isAddedStep, type Step } from './answers.ts'
import { checkText } from './checkText.ts'
import { isCountry } from './countries.ts'
import { countGraphemes } from './graphemes.ts'

/** Why an answer can't be kept; it carries what the sentence beside the field needs. */
export type AnswerRefusal =
  | { type: 'symptoms-too-short'; length: number; minimum: number }
  | { type: 'text-too-long'; length: number; maximum: number }
  | { type: 'not-text' }
  | { type: 'not-a-choice' }
  | { type: 'not-a-number' }
  | { type: 'out-of-bounds'; minimum: number; maximum: number; unit: string }
  | { type: 'not-a-date' }
  | { type: 'not-yes-or-no' }
  | { type: 'not-a-country' }
  | { type: 'unknown-attachment' }
  | { type: 'too-many-attachments'; maximum: number }
  | { type: 'not-confirmed' }

/** From the smallest baby that was ever sent home to the heaviest person ever weighed, with room. */
export const WEIGHT_KG = { minimum: 0.4, maximum: 500 }
/** Likewise for height, lying down included. */
export const HEIGHT_CM = { minimum: 20, maximum: 260 }

export type AnswerContext = {
  limits: Pick<Limits, 'symptomsMinCharacters' | 'attachmentsMax'>
  /** Ids of the files that this question holds. */
  attachmentIds: readonly string[]
  /** The questions that the pathway adds. */
  adds?: readonly AddedQuestion[]
}

type Checked = Result<Partial<Answers>, AnswerRefusal>

/** The patient's words, at least the minimum of characters as a person sees them (product.md 2.3). */
export function checkSymptoms(value: unknown, minimum: number): Result<string, AnswerRefusal> {
  const text = checkText(value)
  if (!text.ok) return text
  const length = countGraphemes(text.value)
  return length < minimum ? refuse({ type: 'symptoms-too-short', length, minimum }) : text
}

/** A measure in its unit, within what a body can be; one decimal is kept. */
export function checkMeasure(
  value: unknown,
  bounds: { minimum: number; maximum: number },
  unit: 'kg' | 'cm',
): Result<number, AnswerRefusal> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse({ type: 'not-a-number' })
  const measure = Math.round(value * 10) / 10
  if (measure < bounds.minimum || measure > bounds.maximum) return refuse({ type: 'out-of-bounds', ...bounds, unit })
  return accept(measure)
}

function checkAttachments(value: unknown, context: AnswerContext): Result<readonly string[], AnswerRefusal> {
  if (!Array.isArray(value)) return refuse({ type: 'unknown-attachment' })
  const ids = [...new Set(value.filter((id) => typeof id === 'string'))]
  if (ids.length !== value.length || ids.some((id) => !context.attachmentIds.includes(id)))
    return refuse({ type: 'unknown-attachment' })
  if (ids.length > context.limits.attachmentsMax)
    return refuse({ type: 'too-many-attachments', maximum: context.limits.attachmentsMax })
  return accept(ids)
}

const mapped = <Value>(result: Result<Value, AnswerRefusal>, keep: (value: Value) => Partial<Answers>): Checked =>
  result.ok ? accept(keep(result.value)) : result

/** The one validation of an answer, the same in the page and in the room. It answers what to keep. */
export function checkAnswer(step: Step, value: unknown, context: AnswerContext): Checked {
  if (isAddedStep(step)) {
    const question = context.adds?.find((added) => added.step === step)
    if (!question) return refuse({ type: 'not-a-choice' })
    return mapped(checkAdded(question, value), (answer) => ({ added: { [step]: answer } }))
  }
  switch (step) {
    case 'channel': {
      const channel = CHANNELS.find((known) => known === value)
      return channel ? accept({ channel }) : refuse({ type: 'not-a-choice' })
    }
    case 'interlocutor': {
      const interlocutor = SPECIALTIES.find((known) => known === value)
      return interlocutor ? accept({ interlocutor }) : refuse({ type: 'not-a-choice' })
    }
    case 'symptoms':
      return mapped(checkSymptoms(value, context.limits.symptomsMinCharacters), (symptoms) => ({ symptoms }))
    case 'attachments':
      return mapped(checkAttachments(value, context), (attachments) => ({ attachments }))
    case 'weightKg':
      return mapped(checkMeasure(value, WEIGHT_KG, 'kg'), (weightKg) => ({ weightKg }))
    case 'heightCm':
      return mapped(checkMeasure(value, HEIGHT_CM, 'cm'), (heightCm) => ({ heightCm }))
    case 'treatments':
      return mapped(checkText(value), (treatments) => ({ treatments }))
    case 'antecedents':
      return mapped(checkText(value), (antecedents) => ({ antecedents }))
    case 'pregnant':
      return typeof value === 'boolean' ? accept({ pregnant: value }) : refuse({ type: 'not-yes-or-no' })
    case 'country':
      return typeof value === 'string' && isCountry(value)
        ? accept({ country: value })
        : refuse({ type: 'not-a-country' })
    case 'send':
      return value === true ? accept({}) : refuse({ type: 'not-confirmed' })
  }
}
