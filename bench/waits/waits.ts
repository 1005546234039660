/**
 * `npm run bench -- waits`: how far what a patient is told is from what they then wait, over made-up days (day.ts),
 * beside two naive averages. Runs the product's own rules; nothing is timed, so the figures are the same everywhere.
 */
import { estimateSeconds } from '../../domain/waiting/estimate.ts'
import { type Front, moved, type PassedPlace, PLACES_REMEMBERED } from '../../domain/waiting/pace.ts'
import { dayOf } from './day.ts'

const DAYS = 20
/** A patient looks at what they are told when they ask, and each minute while they wait. */
const LOOKS_EVERY_SECONDS = 60
/** What a naive service would say before anybody waited. */
const USUAL_SECONDS = 420
const LOADS = [
  { name: 'a calm day', busier: 0.8 },
  { name: 'a full day', busier: 1 },
  { name: 'too few doctors', busier: 1.2 },
] as const

const mean = (values: readonly number[], none: number) =>
  values.length === 0 ? none : values.reduce((sum, each) => sum + each, 0) / values.length
const share = (values: readonly number[], of: number) =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * of)] ?? 0

/** Told minus waited, in seconds, at each look of each patient whom a doctor took. */
type Errors = Readonly<Record<'estimate' | 'lastWaits' | 'dayWaits', { first: number[]; all: number[] }>>

function follow(seed: number, busier: number, errors: Errors, waits: number[]): void {
  const day = dayOf(seed, busier)
  const taken = new Map(
    day.flatMap(({ type, at, ...what }) => (type === 'taken' && 'question' in what ? [[what.question, at]] : [])),
  )
  let queue: { question: number; at: number }[] = []
  let front: Front | null = null
  let passed: PassedPlace[] = []
  let staff = { doctors: 0, free: 0 }
  const seen: number[] = []
  let nextLook = 0

  const look = (at: number, waiting: { question: number }, first: boolean) => {
    const takenAt = taken.get(waiting.question)
    const told = estimateSeconds(1 + queue.findIndex(({ question }) => question === waiting.question), staff, passed)
    // Who is taken by nobody has no wait to compare with; who is told that nobody can say is told no number.
    if (takenAt === undefined || told === null) return
    const waited = takenAt - at
    const say = { estimate: told, lastWaits: mean(seen.slice(-20), USUAL_SECONDS), dayWaits: mean(seen, USUAL_SECONDS) }
    for (const kind of ['estimate', 'lastWaits', 'dayWaits'] as const) {
      errors[kind].all.push(say[kind] - waited)
      if (first) errors[kind].first.push(say[kind] - waited)
    }
  }

  for (const happening of day) {
    const { at } = happening
    for (; nextLook <= at; nextLook += LOOKS_EVERY_SECONDS) for (const each of queue) look(nextLook, each, false)
    let left = false
    if (happening.type === 'desks') staff = { doctors: happening.doctors, free: happening.free }
    else if (happening.type === 'arrives') queue.push({ question: happening.question, at })
    else {
      left = true
      if (happening.type === 'taken') {
        const wait = at - (queue.find(({ question }) => question === happening.question)?.at ?? at)
        seen.push(wait)
        waits.push(wait)
      }
      queue = queue.filter(({ question }) => question !== happening.question)
    }
    const moment = moved(front, { ...staff, left, waiting: queue.length, now: at * 1000 })
    front = moment.front
    if (moment.passed) passed = [...passed, moment.passed].slice(-PLACES_REMEMBERED)
    if (happening.type === 'arrives') look(at, happening, true)
  }
}

const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const row = (errors: readonly number[]) => {
  const far = errors.map(Math.abs)
  return {
    'mean error (min)': minutes(mean(far, 0)),
    'p90 (min)': minutes(share(far, 0.9)),
    'told 5 min too little': `${Math.round((errors.filter((error) => error < -300).length / errors.length) * 100)} %`,
  }
}

for (const { name, busier } of LOADS) {
  const empty = () => ({ first: [], all: [] })
  const errors: Errors = { estimate: empty(), lastWaits: empty(), dayWaits: empty() }
  const waits: number[] = []
  for (let seed = 1; seed <= DAYS; seed++) follow(seed, busier, errors, waits)
  console.log(
    `${name}: ${Math.round(waits.length / DAYS)} taken a day, waited ${minutes(share(waits, 0.5))} min (p50), ${minutes(share(waits, 0.9))} (p90)`,
  )
  console.table({
    'when asking: estimate': row(errors.estimate.first),
    'when asking: average of the last 20 waits': row(errors.lastWaits.first),
    'when asking: average of the day': row(errors.dayWaits.first),
    'each minute: estimate': row(errors.estimate.all),
    'each minute: average of the last 20 waits': row(errors.lastWaits.all),
    'each minute: average of the day': row(errors.dayWaits.all),
  })
}
