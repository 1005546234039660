import type { ConsultationView } from '../../../protocol/consultation.ts'

/** What the page of a question is about, from its state. */
export type Scene = 'intake' | 'waiting' | 'overdue' | 'thread' | 'ended' | 'cancelled' | 'missed'

export function sceneOf(state: ConsultationView['state']): Scene {
  return state === 'taken' || state === 'active' ? 'thread' : state
}

export type RatingStep = 'avoidedVisit' | 'stars' | 'comment' | 'done'

/** The next step of the rating that is not saved yet (product.md 4.6). */
export function ratingStep(rating: ConsultationView['rating']): RatingStep {
  if (rating?.avoidedVisit === undefined) return 'avoidedVisit'
  if (rating.stars === undefined) return 'stars'
  return rating.comment === undefined ? 'comment' : 'done'
}
