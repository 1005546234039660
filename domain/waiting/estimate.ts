import type { PassedPlace, Staff } from './pace.ts'

/** What a question takes of a doctor's time before anything was measured: a teleconsultation's usual length, in seconds. */
const USUAL_SECONDS_PER_QUESTION = 420
/** Until a doctor who has nothing to do takes one, before anything was measured, in seconds. */
const USUAL_SECONDS_TO_NOTICE = 30
/** The usual counts as so many measured ones: after a quiet hour two odd questions do not make the estimate. */
const USUAL_COUNTS_AS = 5
/** One lunch break does not spoil the pace: nothing counts for more than this, in seconds. */
const LONGEST_SECONDS_PER_QUESTION = 1800
const LONGEST_SECONDS_TO_NOTICE = 300

function meanWith(usual: number, longest: number, seen: readonly number[]): number {
  const sum = seen.reduce((total, each) => total + Math.min(each, longest), usual * USUAL_COUNTS_AS)
  return sum / (USUAL_COUNTS_AS + seen.length)
}

/**
 * What may honestly be said of an estimate, in seconds: half a minute at least, minutes up to ten, then fives, tens from
 * half an hour and quarters from an hour on. It is off by minutes itself (bench/README.md).
 */
export function toldSeconds(seconds: number): number {
  const minutes = seconds / 60
  const step = minutes < 10 ? 1 : minutes < 30 ? 5 : minutes < 60 ? 10 : 15
  return Math.max(30, Math.round(minutes / step) * step * 60)
}

/**
 * Seconds until the question at `position` (from 1) is likely taken, as it may be told, or `null` when nobody can say: no
 * doctor takes questions. Those who have none take the first ones at once; the others move up at the pace of the last
 * places, measured in doctors' time, so that one doctor more or less shows at once.
 */
export function estimateSeconds(
  position: number,
  { doctors, free }: Staff,
  passed: readonly PassedPlace[],
): number | null {
  if (doctors <= 0) return null
  const noticing = passed.filter(({ anyFree }) => anyFree).map(({ seconds }) => seconds)
  const working = passed.filter(({ anyFree }) => !anyFree).map((place) => place.seconds * place.doctors)
  const toNotice = meanWith(USUAL_SECONDS_TO_NOTICE, LONGEST_SECONDS_TO_NOTICE, noticing)
  const perQuestion = meanWith(USUAL_SECONDS_PER_QUESTION, LONGEST_SECONDS_PER_QUESTION, working) / doctors
  const behind = Math.max(0, position - free)
  return toldSeconds((free > 0 ? toNotice : 0) + behind * perQuestion)
}

/**
 * How long a waiting room may leave a patient with the place it last told, in seconds: those near the front hear
 * every three seconds, the ten-thousandth once a minute, so that no arrival wakes everybody.
 */
export function refreshSeconds(position: number): number {
  return Math.min(60, Math.max(3, Math.round(position / 10)))
}

type Expected = { estimateSeconds: number | null }

/** Of two places in two queues the one whose turn comes first; where nobody can say of one, the other. */
export function sooner<Place extends Expected>(one: Place, other: Place): Place {
  if (one.estimateSeconds === null) return other
  if (other.estimateSeconds === null) return one
  return one.estimateSeconds <= other.estimateSeconds ? one : other
}
