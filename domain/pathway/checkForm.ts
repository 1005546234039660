import { isDay } from '../language/day.ts'
import { FREE_TEXT_MAX_CHARACTERS } from '../limits.ts'
import {
  type DoctorsForm,
  type FormAnswer,
  type FormAnswers,
  type FormQuestion,
  isEmpty,
  questionsOf,
  shownQuestions,
} from './form.ts'

/** Why an answer of the doctor's form can't be kept; it carries what its sentence needs. */
export type FormFault =
  | { fault: 'required' }
  | { fault: 'not-a-choice' }
  | { fault: 'not-a-number' }
  | { fault: 'out-of-bounds'; minimum: number | null; maximum: number | null; unit: string | null }
  | { fault: 'not-a-date' }
  | { fault: 'in-the-future' }
  | { fault: 'text-too-long'; maximum: number }
  | { fault: 'unknown-question' }

/** The bounds of a scale are always there: eleven steps, as pain is asked for, unless the document says otherwise. */
export const scaleBounds = ({ minimum = 0, maximum = 10 }: FormQuestion) => ({ minimum, maximum })

/** @param today `YYYY-MM-DD`: what a doctor dates has happened. */
export function checkFormAnswer(
  question: FormQuestion,
  answer: FormAnswer | undefined,
  today: string,
): FormFault | null {
  if (question.kind === 'computed') return null
  if (answer === undefined || isEmpty(answer)) return question.required ? { fault: 'required' } : null
  const values = question.options?.map(({ value }) => value) ?? []
  switch (question.kind) {
    case 'choice':
      return typeof answer === 'string' && values.includes(answer) ? null : { fault: 'not-a-choice' }
    case 'several':
      return typeof answer === 'object' &&
        answer.every((value) => values.includes(value)) &&
        new Set(answer).size === answer.length
        ? null
        : { fault: 'not-a-choice' }
    case 'number':
    case 'scale': {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return { fault: 'not-a-number' }
      const bounds = question.kind === 'scale' ? scaleBounds(question) : question
      const { minimum = null, maximum = null } = bounds
      if (question.kind === 'scale' && !Number.isInteger(answer)) return { fault: 'not-a-number' }
      const outside = (minimum !== null && answer < minimum) || (maximum !== null && answer > maximum)
      return outside ? { fault: 'out-of-bounds', minimum, maximum, unit: question.unit ?? null } : null
    }
    case 'date':
      if (typeof answer !== 'string' || !isDay(answer)) return { fault: 'not-a-date' }
      return answer > today ? { fault: 'in-the-future' } : null
    case 'text':
      if (typeof answer !== 'string') return { fault: 'not-a-choice' }
      return answer.length > FREE_TEXT_MAX_CHARACTERS
        ? { fault: 'text-too-long', maximum: FREE_TEXT_MAX_CHARACTERS }
        : null
  }
}

/** Every fault of the answers, by question, those hidden left alone; empty when the form can be kept. */
export function formFaults(form: DoctorsForm, answers: FormAnswers, today: string): ReadonlyMap<string, FormFault> {
  const shown = shownQuestions(form, answers)
  const faults = new Map<string, FormFault>()
  const known = new Set<string>()
  for (const question of questionsOf(form)) {
    known.add(question.id)
    if (!shown.has(question.id)) continue
    const fault = checkFormAnswer(question, answers[question.id], today)
    if (fault) faults.set(question.id, fault)
  }
  for (const id of Object.keys(answers)) if (!known.has(id)) faults.set(id, { fault: 'unknown-question' })
  return faults
}
