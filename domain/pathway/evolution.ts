import { type DoctorsForm, type FormAnswer, type FormAnswers, type FormQuestion, isEmpty, questionsOf } from './form.ts'

/** A question through time: what each form answered to it, oldest first; `null` where it was not answered. */
export type EvolutionRow = {
  question: FormQuestion
  answers: readonly (FormAnswer | null)[]
  /** Whether it can be drawn: at least two numbers. */
  drawn: boolean
  /** Whether the last answer differs from the one before it. */
  changed: boolean
}

const isSame = (left: FormAnswer | null, right: FormAnswer | null) => JSON.stringify(left) === JSON.stringify(right)

/**
 * How a patient's answers changed from form to form, question by question in the form's order; those that nobody
 * answered are left out.
 * @param older questions that only earlier versions of the form have
 */
export function evolutionOf(
  form: DoctorsForm,
  older: readonly FormQuestion[],
  forms: readonly FormAnswers[],
): readonly EvolutionRow[] {
  return [...questionsOf(form), ...older].flatMap((question): EvolutionRow[] => {
    const answers = forms.map((each) => {
      const answer = each[question.id]
      return answer === undefined || isEmpty(answer) ? null : answer
    })
    const given = answers.filter((answer) => answer !== null)
    if (given.length === 0) return []
    const counts = question.kind === 'number' || question.kind === 'scale'
    const drawn = counts && given.filter((answer) => typeof answer === 'number').length > 1
    const [before, last] = answers.slice(-2)
    return [{ question, answers, drawn, changed: answers.length > 1 && !isSame(before ?? null, last ?? null) }]
  })
}

/** The questions whose answer is not what it was in the last form. What the form computes always moves on. */
export function differences(form: DoctorsForm, last: FormAnswers, now: FormAnswers): ReadonlySet<string> {
  const differing = questionsOf(form).filter(({ id, kind }) => {
    if (kind === 'computed') return false
    const [left, right] = [last[id] ?? null, now[id] ?? null]
    return left !== null && !isSame(left, right)
  })
  return new Set(differing.map(({ id }) => id))
}
