import type { Phrase } from '../language/phrase.ts'

export const QUESTION_KINDS = ['choice', 'several', 'number', 'date', 'text', 'scale', 'computed'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export type FormOption = { value: string; label: Phrase }

/** A question shows when an earlier one was answered so; of `several`, when one of them is ticked. */
export type FormCondition = { question: string; in: readonly string[] }

export type FormQuestion = {
  id: string
  kind: QuestionKind
  label: Phrase
  hint?: Phrase
  required?: boolean
  /** For `choice` and `several`. */
  options?: readonly FormOption[]
  /** For `number`. */
  unit?: string
  /** For `number` and `scale`. */
  minimum?: number
  maximum?: number
  when?: FormCondition
  /** For `computed`: which teleconsultation of this patient it is in this pathway. */
  compute?: 'teleconsultation'
}

export type FormStep = { id: string; title: Phrase; questions: readonly FormQuestion[] }

/** The doctor's form. `situation` names the question whose answers are counted by day. */
export type DoctorsForm = { steps: readonly FormStep[]; situation: string | null }

export type FormAnswer = string | number | readonly string[]
export type FormAnswers = Readonly<Record<string, FormAnswer>>

/** What the form can know by itself. */
export type FormFacts = { teleconsultation: number }

export const questionsOf = (form: DoctorsForm): readonly FormQuestion[] =>
  form.steps.flatMap(({ questions }) => questions)

function holds(condition: FormCondition, shown: ReadonlySet<string>, answers: FormAnswers): boolean {
  if (!shown.has(condition.question)) return false
  const answer = answers[condition.question]
  if (answer === undefined) return false
  const given = typeof answer === 'object' ? answer : [String(answer)]
  return given.some((value) => condition.in.includes(value))
}

/** The ids of the questions that these answers show. A condition looks at earlier questions only, and at shown ones. */
export function shownQuestions(form: DoctorsForm, answers: FormAnswers): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const { id, when } of questionsOf(form)) if (!when || holds(when, shown, answers)) shown.add(id)
  return shown
}

/** The steps to go through: one of which nothing shows is passed over. */
export function stepsToShow(form: DoctorsForm, answers: FormAnswers): readonly FormStep[] {
  const shown = shownQuestions(form, answers)
  return form.steps
    .map((step) => ({ ...step, questions: step.questions.filter(({ id }) => shown.has(id)) }))
    .filter(({ questions }) => questions.length > 0)
}

/** The step before or after another, among those that show now; `null` at either end. */
export function stepBeside(
  form: DoctorsForm,
  answers: FormAnswers,
  id: string,
  way: 'before' | 'after',
): FormStep | null {
  const order = form.steps.map((step) => step.id)
  const here = order.indexOf(id)
  const steps = stepsToShow(form, answers)
  return way === 'before'
    ? (steps.findLast((step) => order.indexOf(step.id) < here) ?? null)
    : (steps.find((step) => order.indexOf(step.id) > here) ?? null)
}

/** The answers that count: to questions that show, with what the form computes. What was answered and is hidden since stays with whoever types. */
export function givenAnswers(form: DoctorsForm, answers: FormAnswers, facts: FormFacts): FormAnswers {
  const shown = shownQuestions(form, answers)
  return Object.fromEntries(
    questionsOf(form).flatMap((question): [string, FormAnswer][] => {
      if (!shown.has(question.id)) return []
      if (question.kind === 'computed') return [[question.id, facts.teleconsultation]]
      const answer = answers[question.id]
      return answer === undefined || isEmpty(answer) ? [] : [[question.id, answer]]
    }),
  )
}

export const isEmpty = (answer: FormAnswer): boolean => (typeof answer === 'number' ? false : answer.length === 0)
