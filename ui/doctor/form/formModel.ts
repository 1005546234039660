import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { formFaults } from '../../../domain/pathway/checkForm.ts'
import { differences } from '../../../domain/pathway/evolution.ts'
import {
  type DoctorsForm,
  type FormAnswer,
  type FormAnswers,
  type FormQuestion,
  givenAnswers,
  questionsOf,
  stepBeside,
  stepsToShow,
} from '../../../domain/pathway/form.ts'
import { parisDay } from '../../../domain/people/age.ts'
import { formAnswers } from '../../../protocol/pathwayForm.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'
import { parseMeasure } from '../../lib/typedMeasure.ts'

/** What is being filled in, as it is kept on this device at each key. */
export const formDraft = z.object({
  answers: formAnswers,
  /** Numbers and dates as they are typed, before they are any. */
  typed: z.record(z.string(), z.string()),
  note: z.string(),
  step: z.nullable(z.string()),
})
export type FormDraft = {
  answers: FormAnswers
  typed: Readonly<Record<string, string>>
  note: string
  step: string | null
}
export const EMPTY_FORM: FormDraft = { answers: {}, typed: {}, note: '', step: null }

type FormStart = {
  form: DoctorsForm
  teleconsultation: number
  /** The patient's last form: offered as a start, and what differs from it is shown. */
  last: FormAnswers | null
  start: FormDraft
  onChange: (draft: FormDraft) => void
}

export type FormModel = ReturnType<typeof createFormModel>

/** Filling a form in: its steps, what is answered and what is missing. It knows no service: a preview runs it too. */
export function createFormModel({ form, teleconsultation, last, start, onChange }: FormStart) {
  const draft = signal<FormDraft>(start)
  /** The steps that were tried: only their faults are shown. */
  const tried = signal<ReadonlySet<string>>(new Set())
  /** How many presses were refused: the view leads to what is missing at each. */
  const refusals = signal(0)
  const steps = computed(() => stepsToShow(form, draft.value.answers))
  const step = computed(() => steps.value.find(({ id }) => id === draft.value.step) ?? steps.value[0])
  const faults = computed(() => formFaults(form, draft.value.answers, parisDay(Date.now())))
  const given = computed(() => givenAnswers(form, draft.value.answers, { teleconsultation }))

  function put(next: Partial<FormDraft>) {
    draft.value = { ...draft.peek(), ...next }
    onChange(draft.peek())
  }

  function answer(id: string, value: FormAnswer | undefined) {
    const { [id]: _, ...others } = draft.peek().answers
    put({ answers: value === undefined ? others : { ...others, [id]: value } })
  }

  /** Whether all that shows in a step is answered; what is missing shows from now on. */
  function isDone({ id, questions }: { id: string; questions: readonly FormQuestion[] }): boolean {
    tried.value = new Set([...tried.peek(), id])
    return !questions.some((question) => faults.peek().has(question.id))
  }

  return {
    form,
    teleconsultation,
    last,
    draft,
    steps,
    step,
    given,
    answer,
    refusals,
    place: computed(() => ({
      number: steps.value.findIndex(({ id }) => id === step.value?.id) + 1,
      of: steps.value.length,
    })),
    isLast: computed(() => step.value === undefined || step.value.id === steps.value.at(-1)?.id),
    shownFaults: computed(() =>
      step.value && tried.value.has(step.value.id) ? faults.value : new Map<string, never>(),
    ),
    /** What was in the last form and is no longer so. */
    changed: computed(() => (last ? differences(form, last, given.value) : new Set<string>())),
    type(question: FormQuestion, text: string) {
      put({ typed: { ...draft.peek().typed, [question.id]: text } })
      if (text.trim() === '') return answer(question.id, undefined)
      const day = question.kind === 'date' ? parseTypedDate(text) : undefined
      const number = question.kind === 'number' ? parseMeasure(text) : Number.NaN
      answer(question.id, day?.ok ? day.value : Number.isNaN(number) ? text : number)
    },
    writeNote: (note: string) => put({ note }),
    /** The last form as a start; what was typed already stays, and what this version no longer asks is left out. */
    startFromLast() {
      if (!last) return
      const asked = new Set(questionsOf(form).map(({ id }) => id))
      const start = Object.fromEntries(Object.entries(last).filter(([id]) => asked.has(id)))
      put({ answers: { ...start, ...draft.peek().answers } })
    },
    back() {
      const here = step.peek()
      const before = here && stepBeside(form, draft.peek().answers, here.id, 'before')
      if (before) put({ step: before.id })
    },
    /** To the next step; false while something in this one is missing, or where there is none. */
    next(): boolean {
      const here = step.peek()
      if (!here) return false
      if (!isDone(here)) {
        refusals.value++
        return false
      }
      const after = stepBeside(form, draft.peek().answers, here.id, 'after')
      if (after) put({ step: after.id })
      return after !== null
    },
    /** Whether the whole form can be kept; the first step that can't is gone to. */
    isComplete(): boolean {
      const wrong = steps.peek().find((each) => !isDone(each))
      if (wrong) {
        put({ step: wrong.id })
        refusals.value++
      }
      return wrong === undefined
    },
    dispose: () => {},
  }
}
