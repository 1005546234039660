/**
 * A day of one queue, made up and always the same for a seed: patients come by the hour of the day, doctors work in
 * shifts. What is assumed stands in the constants; bench/README.md says so too.
 */

/** Questions an hour, from midnight on: a night, a morning's rush, a calm afternoon, an evening's rush. */
const ARRIVALS_PER_HOUR = [3, 2, 2, 1, 1, 2, 5, 12, 20, 24, 22, 18, 14, 13, 14, 15, 16, 20, 26, 28, 24, 16, 10, 6]
/** Who works when, in hours; the day has one who covers the night and six who overlap. */
const SHIFTS = [
  { from: 0, to: 8 },
  { from: 7, to: 13 },
  { from: 8, to: 14 },
  { from: 9, to: 17 },
  { from: 13, to: 19 },
  { from: 15, to: 21 },
  { from: 17, to: 22 },
  { from: 18, to: 24 },
  { from: 20, to: 24 },
] as const
/** Each pauses once, in the middle of the shift. */
const PAUSE_SECONDS = 1500
/** A consultation, as medians of a lognormal law, and how far it spreads. */
const CARE_SECONDS = { chat: 480, call: 540 } as const
const CARE_SPREAD = 0.55
const SHARE_OF_CHATS = 0.6
/** Who has one chat takes a second while somebody waits, with this chance; either then takes so much longer. */
const SECOND_CHAT_CHANCE = 0.4
const SECOND_CHAT_SLOWER = 1.35
/** Between two consultations the report is written; a free doctor sees a new question after a moment. */
const REPORT_SECONDS = 70
const NOTICE_SECONDS = 20
/** At the time-out some give up; after an hour nobody is kept waiting. */
const TIME_OUT_SECONDS = 900
const GIVES_UP_AT_TIME_OUT = 0.3
const LONGEST_WAIT_SECONDS = 3600

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What the queue hears in the order of the day; `at` in seconds from midnight. */
export type Happening =
  | { type: 'arrives'; at: number; question: number }
  | { type: 'taken'; at: number; question: number }
  | { type: 'leaves'; at: number; question: number }
  /** How many take questions, and how many of them have none. */
  | { type: 'desks'; at: number; doctors: number; free: number }

/** When questions come, in seconds: within each hour by chance alone (a Poisson process). */
function arrivals(random: () => number, busier: number): number[] {
  return ARRIVALS_PER_HOUR.flatMap((each, hour) => {
    const times: number[] = []
    let at = hour * 3600
    for (;;) {
      at -= (Math.log(1 - random()) * 3600) / (each * busier)
      if (at >= (hour + 1) * 3600) return times
      times.push(at)
    }
  })
}

type Doctor = { here: boolean; chats: number; calls: number; busyUntil: number }

export function dayOf(seed: number, busier = 1): Happening[] {
  const random = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const about = (median: number, spread: number) => median * Math.exp(spread * normal())
  const told: Happening[] = []
  const queue: { question: number; since: number; chat: boolean }[] = []
  const doctors: Doctor[] = SHIFTS.map(() => ({ here: false, chats: 0, calls: 0, busyUntil: 0 }))
  const agenda: { at: number; order: number; act: (at: number) => void }[] = []
  let order = 0
  const plan = (at: number, act: (at: number) => void) => agenda.push({ at, order: order++, act })

  const load = ({ chats, calls }: Doctor) => chats + calls
  const desks = (at: number) => {
    const here = doctors.filter((doctor) => doctor.here)
    told.push({ type: 'desks', at, doctors: here.length, free: here.filter((doctor) => load(doctor) === 0).length })
  }
  /** Each doctor who could take something looks at the queue after a moment of their own. */
  const look = (at: number) => {
    for (const doctor of doctors) if (doctor.here) plan(at + about(NOTICE_SECONDS, 0.6), (then) => take(doctor, then))
  }
  const take = (doctor: Doctor, at: number) => {
    const first = queue[0]
    if (!first || !doctor.here || at < doctor.busyUntil || doctor.calls > 0 || doctor.chats > 1) return
    const second = doctor.chats === 1
    if (second && (!first.chat || random() > SECOND_CHAT_CHANCE)) return
    queue.shift()
    if (first.chat) doctor.chats++
    else doctor.calls++
    desks(at)
    told.push({ type: 'taken', at, question: first.question })
    const seconds = about(first.chat ? CARE_SECONDS.chat : CARE_SECONDS.call, CARE_SPREAD)
    plan(at + seconds * (second ? SECOND_CHAT_SLOWER : 1), (end) => {
      if (first.chat) doctor.chats--
      else doctor.calls--
      desks(end)
      const ready = end + about(REPORT_SECONDS, 0.5)
      doctor.busyUntil = Math.max(doctor.busyUntil, load(doctor) === 0 ? ready : end)
      plan(doctor.busyUntil, (then) => take(doctor, then))
    })
    // A chat leaves room for a second one.
    if (first.chat && !second) plan(at + 60, (then) => take(doctor, then))
  }

  SHIFTS.forEach(({ from, to }, index) => {
    const doctor = doctors[index]
    if (!doctor) return
    const late = about(120, 0.5)
    const presence = (here: boolean) => (at: number) => {
      doctor.here = here
      desks(at)
      if (here) plan(at + about(NOTICE_SECONDS, 0.6), (then) => take(doctor, then))
    }
    const middle = ((from + to) / 2) * 3600 + about(600, 0.5)
    plan(from * 3600 + late, presence(true))
    plan(middle, presence(false))
    plan(middle + PAUSE_SECONDS, presence(true))
    plan(to * 3600, presence(false))
  })
  let question = 0
  for (const at of arrivals(random, busier)) {
    const own = question++
    plan(at, (then) => {
      queue.push({ question: own, since: then, chat: random() < SHARE_OF_CHATS })
      told.push({ type: 'arrives', at: then, question: own })
      look(then)
    })
    const givesUp = random() < GIVES_UP_AT_TIME_OUT
    plan(at + (givesUp ? TIME_OUT_SECONDS + about(60, 0.5) : LONGEST_WAIT_SECONDS), (then) => {
      const place = queue.findIndex((waiting) => waiting.question === own)
      if (place < 0) return
      queue.splice(place, 1)
      told.push({ type: 'leaves', at: then, question: own })
    })
  }

  while (agenda.length > 0) {
    agenda.sort((left, right) => right.at - left.at || right.order - left.order)
    const next = agenda.pop()
    next?.act(next.at)
  }
  return told
}
