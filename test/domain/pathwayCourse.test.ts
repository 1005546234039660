import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consequencesOf } from '../../domain/consultation/consequences.ts'
import type { Consultation } from '../../domain/consultation/consultation.ts'
import { type Command, decide } from '../../domain/consultation/decide.ts'
import { evolve } from '../../domain/consultation/events.ts'
import { noticeText } from '../../domain/consultation/notices.ts'
import { openConsultation } from '../../domain/consultation/open.ts'
import { type AnswerStep, answerOf, isStep } from '../../domain/intake/answers.ts'
import { patientFacts } from '../../domain/intake/patientFacts.ts'
import { asksFor, nextAsk } from '../../domain/intake/script.ts'
import { scriptFaults } from '../../domain/intake/scriptFaults.ts'
import { DEFAULT_LIMITS } from '../../domain/limits.ts'
import { courseWarnings, scriptOf } from '../../domain/pathway/course.ts'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { type AddedStep, type Course, courseOf, SKIPPABLE_STEPS } from '../../domain/pathway/document.ts'
import { documentFaults } from '../../domain/pathway/documentFaults.ts'
import { SEXES } from '../../domain/vocabulary.ts'
import { pathwayDocument } from '../../protocol/pathwayDocument.ts'
import { ANSWERS } from '../support/answers.ts'

const COVID = courseOf(COVID_19, 1)
const PATIENT = {
  id: 'p1',
  accountId: 'a1',
  firstName: 'Marie',
  lastName: 'Msm',
  sex: 'female',
  birthDate: '1978-02-18',
} as const
const NOW = Date.parse('2026-11-27T10:00Z')
const opened = (course: Course | null): Consultation =>
  openConsultation({ id: 'c1', patient: PATIENT, known: {}, course, now: NOW })

function after(consultation: Consultation, command: Command, now = NOW): Consultation {
  const decision = decide(consultation, command, now, DEFAULT_LIMITS)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal))
  return decision.value.reduce(evolve, consultation)
}
const answer = (step: AnswerStep | 'send', value: unknown): Command => ({ type: 'answer', step, value })
/** What a patient says to each question, whatever the course asks. */
const SAID: Record<string, unknown> = { ...ANSWERS, send: true }

const phrase = { fr: 'Question', en: 'Question' }
const added = fc.uniqueArray(
  fc.oneof(
    fc.record({ step: fc.constant('x-fever'), kind: fc.constant('boolean'), text: fc.constant(phrase) }),
    fc.record({ step: fc.constant('x-degrees'), kind: fc.constant('number'), text: fc.constant(phrase) }),
    fc.record({ step: fc.constant('x-since'), kind: fc.constant('date'), text: fc.constant(phrase) }),
    fc.record({ step: fc.constant('x-more'), kind: fc.constant('text'), text: fc.constant(phrase) }),
  ),
  { selector: ({ step }) => step },
) as fc.Arbitrary<AddedStep[]>
const ADDED_SAID: Record<string, unknown> = {
  'x-fever': true,
  'x-degrees': 38.5,
  'x-since': '2026-02-27',
  'x-more': 'Rien de plus',
}
const courses = fc
  .record({ skips: fc.subarray([...SKIPPABLE_STEPS]), adds: added })
  .map(({ skips, adds }): Course => ({ ...COVID, channel: skips.includes('channel') ? 'video' : null, skips, adds }))

test('the COVID-19 pathway that ships is a document without a fault', () => {
  expect(pathwayDocument.parse(COVID_19)).toEqual(COVID_19)
  expect(documentFaults(COVID_19)).toEqual([])
})

test('it forces video, asks neither the channel nor the specialty, and adds no step', () => {
  const question = opened(COVID)
  expect(question.answers).toEqual({ channel: 'video', interlocutor: 'generalist' })
  const steps = asksFor(scriptOf(COVID), patientFacts(PATIENT, question.createdAt), question.answers).map(
    ({ ask }) => ask,
  )
  expect(steps).toEqual([
    'symptoms',
    'attachments',
    'weightKg',
    'heightCm',
    'treatments',
    'antecedents',
    'pregnant',
    'country',
    'send',
  ])
})

test('whatever a pathway skips and adds, its script has no fault and leads every patient to « Envoyer »', () => {
  fc.assert(
    fc.property(courses, fc.constantFrom(...SEXES), (course, sex) => {
      expect(scriptFaults(scriptOf(course))).toEqual([])
      let question: Consultation = { ...opened(course), patient: { ...PATIENT, sex } }
      const asked: string[] = []
      for (
        let ask = nextAsk(scriptOf(course), patientFacts(question.patient, question.createdAt), question.answers);
        question.state === 'intake';
      ) {
        if (!ask) throw new Error(`stuck after ${asked.join()}`)
        asked.push(ask.ask)
        question = after(question, answer(ask.ask, SAID[ask.ask] ?? ADDED_SAID[ask.ask]))
        ask = nextAsk(scriptOf(course), patientFacts(question.patient, question.createdAt), question.answers)
      }
      expect(question.state).toBe('waiting')
      for (const step of asked)
        if (step !== 'send' && isStep(step)) expect(answerOf(question.answers, step as AnswerStep)).toBeDefined()
      expect(course.adds.every(({ step }) => asked.includes(step))).toBe(true)
      expect(course.skips.some((step) => asked.includes(step))).toBe(false)
    }),
  )
})

test('entering and leaving a pathway loses nothing that the patient said, and keeps nothing that was forced', () => {
  fc.assert(
    fc.property(fc.array(fc.option(courses), { maxLength: 5 }), (way) => {
      const said = { symptoms: ANSWERS.symptoms, weightKg: 62 }
      let question: Consultation = { ...opened(null), answers: said }
      for (const course of [...way, null]) question = after(question, { type: 'enter-pathway', course })
      expect(question).toMatchObject({ course: null, answers: said })
      expect(Object.keys(question.answers)).toEqual(Object.keys(said))
    }),
  )
})

test('once sent, a question neither enters a pathway nor leaves it', () => {
  let question = opened(COVID)
  for (const [step, value] of Object.entries(SAID))
    if (step !== 'channel' && step !== 'interlocutor') question = after(question, answer(step as AnswerStep, value))
  const decision = decide(question, { type: 'enter-pathway', course: null }, 0, DEFAULT_LIMITS)
  expect(decision).toMatchObject({ ok: false, refusal: { type: 'already-sent' } })
})

test('a pathway has its own time-out and return window; what it leaves open is the deployment’s', () => {
  const course: Course = { ...COVID, waitTimeoutSeconds: 60, returnWindowSeconds: null }
  let question = opened(course)
  for (const [step, value] of Object.entries(SAID))
    if (step !== 'channel' && step !== 'interlocutor') question = after(question, answer(step as AnswerStep, value))
  expect(question.deadlineAt).toBe(NOW + 60_000)
  const doctor = { id: 'd1', name: 'Dr A', specialty: 'generalist', rpps: '1' } as const
  const taken = after(question, { type: 'take', doctor, patientHere: false }, NOW + 1000)
  const early = decide(taken, { type: 'end', patientHere: false }, NOW + 2000, DEFAULT_LIMITS)
  expect(early).toMatchObject({ refusal: { retryAt: NOW + 1000 + DEFAULT_LIMITS.returnWindowSeconds * 1000 } })
})

test('a pathway’s words on the wait are the bot’s last entry at sending, plain, in the reader’s language', () => {
  const event = { type: 'submitted', at: 0, deadlineAt: 1 } as const
  const last = consequencesOf(event, opened(COVID), 15).entries.at(-1)
  if (!last || !('notice' in last)) throw new Error('no notice')
  expect(last.from).toBe('bot')
  const french = noticeText(last.notice, 'patient', 'fr')
  expect(french).toContain('Un SMS vous parviendra dès qu’un médecin sera disponible.')
  expect(french).not.toContain('**')
  expect(noticeText(last.notice, 'doctor', 'en')).toContain('within 5 minutes')
})

test('a pathway’s own red flags are seen however they are written, and a denial brings up none', () => {
  const frenchOf = (text: string) => courseWarnings(COVID, text).length
  expect(frenchOf('Il est TRÈS CONFUS depuis ce matin')).toBe(1)
  expect(frenchOf('ses levres bleues m’inquiètent')).toBe(1)
  expect(frenchOf('pas de détresse respiratoire')).toBe(0)
  expect(frenchOf('il tousse, sans plus')).toBe(0)
})
