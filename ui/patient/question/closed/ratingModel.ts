import { type Signal, signal } from '@preact/signals'
import { rating as ratingSchema } from '../../../../protocol/consultation.ts'
import { api, nothing } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import type { QuestionModel } from '../questionModel.ts'

type Step = 'avoidedVisit' | 'stars' | 'comment'

/** The three steps of the rating, each saved by itself. */
export function createRating(question: Pick<QuestionModel, 'path' | 'consultation' | 'set'>) {
  const avoidedVisit = signal<boolean | undefined>(undefined)
  const stars = signal<number | undefined>(undefined)
  const comment = signal('')
  // By step: the room may show the next one before the answer to this one has come, and its button works at once.
  const saving = signal<Step | undefined>(undefined)
  const missing = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function save(step: Step, value: boolean | number | string) {
    if (saving.peek() === step) return
    saving.value = step
    failure.value = undefined
    const part = { [step]: value }
    const answer = await api.post(`${question.path}/rating`, part, nothing)
    if (saving.peek() === step) saving.value = undefined
    if (!answer.ok) {
      failure.value = answer.refusal
      return
    }
    const now = question.consultation.peek()
    const kept = ratingSchema.safeParse({ ...now?.rating, ...part })
    if (now && kept.success) question.set({ ...now, rating: kept.data })
  }

  return {
    avoidedVisit,
    stars,
    comment,
    saving,
    missing,
    failure,
    choose<Value>(what: Signal<Value | undefined>, value: Value) {
      what.value = value
      missing.value = false
    },
    validate(step: Step) {
      const value = { avoidedVisit, stars, comment }[step].peek()
      missing.value = value === undefined
      if (value !== undefined) return save(step, typeof value === 'string' ? value.trim() : value)
    },
    dispose: () => {},
  }
}
