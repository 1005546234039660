import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consequencesOf } from '../../domain/consultation/consequences.ts'
import { type Consultation, OPEN_STATES } from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import { type Command, decide } from '../../domain/consultation/decide.ts'
import { evolve } from '../../domain/consultation/events.ts'
import { openConsultation } from '../../domain/consultation/open.ts'
import type { Answers } from '../../domain/intake/answers.ts'
import { DEFAULT_LIMITS } from '../../domain/limits.ts'

const SYMPTOMS =
  'Maux de tête depuis 48 h, fièvre à 38,9 et toux la nuit. J’ai pris du paracétamol hier soir, sans effet. Que faire ?'
const ANSWERS: Answers = {
  channel: 'chat',
  interlocutor: 'generalist',
  symptoms: SYMPTOMS,
  attachments: [],
  weightKg: 62,
  heightCm: 168,
  treatments: '',
  antecedents: '',
  pregnant: false,
  country: 'FR',
}
const ANNA = { id: 'anna', name: 'Dr Anna Tomie', specialty: 'generalist', rpps: '10003456789' } as const
const BRUNO = { ...ANNA, id: 'bruno', name: 'Dr Bruno Petit' } as const

const intake = (): Consultation =>
  openConsultation({
    id: 'c1',
    patient: { id: 'p1', accountId: 'a1', firstName: 'Marie', lastName: 'Msm', sex: 'female', birthDate: '1978-02-18' },
    known: {},
    course: null,
    now: 0,
  })

function after(consultation: Consultation, command: Command, now: number): Consultation {
  const decision = decide(consultation, command, now, DEFAULT_LIMITS)
  if (!decision.ok) throw new Error(decision.refusal.type)
  return decision.value.reduce(evolve, consultation)
}
const refusalOf = (consultation: Consultation, command: Command, now: number) => {
  const decision = decide(consultation, command, now, DEFAULT_LIMITS)
  return decision.ok ? null : decision.refusal.type
}
const SEND: Command = { type: 'answer', step: 'send', value: true }
const waiting = () => after({ ...intake(), answers: ANSWERS }, SEND, 1000)
const take = (doctor: typeof ANNA | typeof BRUNO, patientHere = false): Command => ({
  type: 'take',
  doctor,
  patientHere,
})

test('a question is sent once, however often the button is pressed', () => {
  const sent = waiting()
  expect(sent.state).toBe('waiting')
  expect(after(sent, SEND, 5000)).toEqual(sent)
})

test('a second doctor is told that it is taken, and the first keeps the question', () => {
  const taken = after(waiting(), take(ANNA), 2000)
  expect(refusalOf(taken, take(BRUNO), 2001)).toBe('already-taken')
  expect(after(taken, take(ANNA), 2002).doctor?.id).toBe('anna')
})

test('the time-out asks the patient, and an hour without an answer cancels with the apology', () => {
  const sent = waiting()
  const limit = sent.deadlineAt ?? 0
  expect(limit).toBe(1000 + 900_000)
  expect(after(sent, { type: 'pass-deadline' }, limit - 1).state).toBe('waiting')
  const overdue = after(sent, { type: 'pass-deadline' }, limit)
  expect(overdue.state).toBe('overdue')
  const gone = after(overdue, { type: 'pass-deadline' }, limit + 3_600_000)
  expect([gone.state, gone.cancellation]).toEqual(['cancelled', 'no-doctor'])
})

test('waiting again keeps the place and starts the clock anew', () => {
  const overdue = after(waiting(), { type: 'pass-deadline' }, 2_000_000)
  const again = after(overdue, { type: 'decide-waiting', decision: 'wait' }, 2_100_000)
  expect([again.state, again.queuedAt, again.deadlineAt]).toEqual(['waiting', 1000, 2_100_000 + 900_000])
})

test('an overdue question may still be taken', () => {
  const overdue = after(waiting(), { type: 'pass-deadline' }, 2_000_000)
  expect(after(overdue, take(ANNA, true), 2_000_001).state).toBe('active')
})

test('a taken question is missed only after the return window, and never by itself', () => {
  const taken = after(waiting(), take(ANNA), 2000)
  expect(refusalOf(taken, { type: 'end', patientHere: false }, 2000 + 299_999)).toBe('too-early')
  expect(after(taken, { type: 'end', patientHere: false }, 2000 + 300_000).state).toBe('missed')
  expect(nextDeadline(taken)).toBeNull()
})

test('a released question keeps its place and can be taken by another', () => {
  const released = after(
    after(waiting(), take(ANNA), 2000),
    { type: 'release', reason: null, patientHere: false },
    3000,
  )
  expect([released.state, released.queuedAt, released.doctor]).toEqual(['waiting', 1000, null])
  expect(after(released, take(BRUNO), 4000).doctor?.id).toBe('bruno')
})

test('each step of the rating leaves the others as they were', () => {
  const ended = after(after(waiting(), take(ANNA, true), 2000), { type: 'end', patientHere: false }, 3000)
  const rated = after(ended, { type: 'rate', rating: { avoidedVisit: true, stars: 5 } }, 4000)
  expect(after(rated, { type: 'rate', rating: { comment: 'Merci' } }, 5000).rating).toEqual({
    avoidedVisit: true,
    stars: 5,
    comment: 'Merci',
  })
  expect(refusalOf(waiting(), { type: 'rate', rating: { stars: 1 } }, 4000)).toBe('not-ended')
})

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(SEND),
  fc.constant<Command>({ type: 'answer', step: 'weightKg', value: 70 }),
  fc.constantFrom<Command>(
    { type: 'decide-waiting', decision: 'wait' },
    { type: 'decide-waiting', decision: 'cancel' },
  ),
  fc.constant<Command>({ type: 'pass-deadline' }),
  fc.constantFrom(take(ANNA), take(BRUNO), take(ANNA, true)),
  fc.constantFrom<Command>(
    { type: 'release', reason: null, patientHere: false },
    { type: 'end', patientHere: false },
    { type: 'patient-arrives' },
  ),
  fc.constantFrom<Command>({ type: 'speak', from: 'patient' }, { type: 'speak', from: 'doctor' }),
  fc.constant<Command>({ type: 'rate', rating: { stars: 3 } }),
)
const history = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 1_000_000 })), { maxLength: 40 })

test('whatever is asked in whatever order, a consultation stays one that can exist', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let consultation: Consultation = { ...intake(), answers: ANSWERS }
      let now = 0
      for (const [asked, pause] of steps) {
        now += pause
        const before = consultation
        const decision = decide(before, asked, now, DEFAULT_LIMITS)
        if (!decision.ok) continue
        consultation = decision.value.reduce(evolve, before)
        const { state, doctor, deadlineAt, queuedAt, endedAt, takenAt } = consultation
        const queued = state === 'waiting' || state === 'overdue'
        expect(deadlineAt !== null && nextDeadline(consultation) !== null).toBe(queued)
        expect(doctor !== null).toBe(['taken', 'active', 'ended', 'missed'].includes(state))
        expect(doctor !== null).toBe(takenAt !== null)
        expect(endedAt !== null).toBe(!OPEN_STATES.includes(state))
        if (before.queuedAt !== null) expect(queuedAt).toBe(before.queuedAt)
        if (!OPEN_STATES.includes(before.state)) expect(state).toBe(before.state)
      }
    }),
  )
})

test('every question that enters or leaves the queue tells the waiting room', () => {
  fc.assert(
    fc.property(history, (steps) => {
      let consultation: Consultation = { ...intake(), answers: ANSWERS }
      let now = 0
      for (const [asked, pause] of steps) {
        now += pause
        const decision = decide(consultation, asked, now, DEFAULT_LIMITS)
        if (!decision.ok) continue
        for (const event of decision.value) {
          const queuedBefore = nextDeadline(consultation) !== null
          consultation = evolve(consultation, event)
          const queuedAfter = nextDeadline(consultation) !== null
          if (queuedBefore !== queuedAfter) expect(consequencesOf(event, consultation, 15).queue).toBe(true)
        }
      }
    }),
  )
})
