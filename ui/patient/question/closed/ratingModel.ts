import { type Signal, signal } from '@preact/signals'
import { rating as ratingSchema } from '../../../../protocol/consultation.ts'
import { api, nothing } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import type { QuestionModel } from '../questionModel.ts'

/** The three steps of the rating, each saved by itself. */
export function createRating(question: QuestionModel) {
  const avoidedVisit = signal<boolean | undefined>(undefined)
  const stars = signal<number | undefined>(undefined)
  const comment = signal('')
  const saving = signal(false)
  const missing = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function save(part: { avoidedVisit?: boolean; stars?: number; comment?: string }) {
    if (saving.peek()) return
    saving.value = true
    failure.value = undefined
    const answer = await api.post(`${question.path}/rating`, part, nothing)
    saving.value = false
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
    validate(step: 'avoidedVisit' | 'stars' | 'comment') {
      const value = { avoidedVisit, stars, comment }[step].peek()
      missing.value = value === undefined
      if (value !== undefined) return save({ [step]: typeof value === 'string' ? value.trim() : value })
    },
    dispose: () => {},
  }
}
