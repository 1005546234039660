import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, STEPS, type Step } from '../../domain/intake/answers.ts'
import { checkAnswer } from '../../domain/intake/checkAnswer.ts'
import { countGraphemes } from '../../domain/intake/graphemes.ts'
import { patientFacts } from '../../domain/intake/patientFacts.ts'
import { asksFor, isReached, nextAsk, SCRIPT, type Script } from '../../domain/intake/script.ts'
import { scriptFaults } from '../../domain/intake/scriptFaults.ts'
import { DEFAULT_LIMITS } from '../../domain/limits.ts'
import type { Sex } from '../../domain/vocabulary.ts'

const CONTEXT = { limits: DEFAULT_LIMITS, attachmentIds: ['f1', 'f2'] }
const GOOD: Record<Exclude<Step, 'send'>, unknown> = {
  channel: 'video',
  interlocutor: 'dermatology',
  symptoms: 'x'.repeat(100),
  attachments: ['f1'],
  weightKg: 8.4,
  heightCm: 71,
  treatments: '',
  antecedents: '',
  pregnant: true,
  country: 'FR',
}

test('the script that ships has no fault', () => {
  expect(scriptFaults(SCRIPT)).toEqual([])
})

test('a script that repeats a step, offers nothing, looks ahead or forgets to send is refused', () => {
  const words = { fr: 'Une question', en: 'A question' }
  const broken: Script = [
    { ask: 'channel', kind: 'choice', text: words, options: [] },
    { branch: { answer: 'country', is: 'FR' }, lines: [{ ask: 'weightKg', kind: 'number', text: words }] },
    { ask: 'weightKg', kind: 'number', text: { fr: 'Poids', en: ' ' } },
  ]
  expect(scriptFaults(broken).map(({ fault }) => fault)).toEqual([
    'nothing-to-choose',
    'branch-on-later-step',
    'words-missing',
    'step-twice',
    'send-not-last',
  ])
})

test('the bot asks in the order of the contract, and only women whether they are pregnant', () => {
  expect(asksFor(SCRIPT, { mayBePregnant: true }, {}).map(({ ask }) => ask)).toEqual(STEPS)
  expect(asksFor(SCRIPT, { mayBePregnant: false }, {}).map(({ ask }) => ask)).toEqual(
    STEPS.filter((step) => step !== 'pregnant'),
  )
})

test('a girl is asked from her tenth birthday in Paris on, a boy never, and a birthday on the way changes no step', () => {
  const asked = (sex: Sex, birthDate: string, at: string) =>
    patientFacts({ sex, birthDate }, Date.parse(at)).mayBePregnant
  expect(asked('female', '2016-11-28', '2026-11-27T22:59Z')).toBe(false)
  expect(asked('female', '2016-11-28', '2026-11-27T23:00Z')).toBe(true)
  expect(asked('female', '1940-01-01', '2026-11-27T12:00Z')).toBe(true)
  expect(asked('male', '1990-01-01', '2026-11-27T12:00Z')).toBe(false)
})

test('whatever was answered, the bot gets to « Envoyer » and never asks the same twice', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.subarray([...STEPS]), (mayBePregnant, preset) => {
      let answers: Answers = {}
      for (const step of preset) {
        const kept = checkAnswer(step, step === 'send' ? true : GOOD[step], CONTEXT)
        if (kept.ok) answers = { ...answers, ...kept.value }
      }
      const asked: Step[] = []
      for (
        let ask = nextAsk(SCRIPT, { mayBePregnant }, answers);
        ask && ask.ask !== 'send';
        ask = nextAsk(SCRIPT, { mayBePregnant }, answers)
      ) {
        expect(asked).not.toContain(ask.ask)
        asked.push(ask.ask)
        expect(isReached(SCRIPT, { mayBePregnant }, answers, ask.ask)).toBe(true)
        const kept = checkAnswer(ask.ask, GOOD[ask.ask], CONTEXT)
        if (!kept.ok) throw new Error(kept.refusal.type)
        answers = { ...answers, ...kept.value }
      }
      expect(isReached(SCRIPT, { mayBePregnant }, answers, 'send')).toBe(true)
    }),
  )
})

test('a step beyond the open one is not reached', () => {
  expect(isReached(SCRIPT, { mayBePregnant: false }, { channel: 'chat' }, 'symptoms')).toBe(false)
  expect(isReached(SCRIPT, { mayBePregnant: false }, { channel: 'chat' }, 'channel')).toBe(true)
  expect(isReached(SCRIPT, { mayBePregnant: false }, {}, 'pregnant')).toBe(false)
})

test('symptoms count what a person sees: a family emoji is one, spaces around are none', () => {
  expect(countGraphemes('👨‍👩‍👧‍👦é')).toBe(2)
  expect(checkAnswer('symptoms', `   ${'é'.repeat(99)}   `, CONTEXT)).toEqual({
    ok: false,
    refusal: { type: 'symptoms-too-short', length: 99, minimum: 100 },
  })
  expect(checkAnswer('symptoms', 'é'.repeat(100), CONTEXT).ok).toBe(true)
})

test('no value of any kind makes the check throw, and what it keeps is kept again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STEPS), fc.anything(), (step, value) => {
      const checked = checkAnswer(step, value, CONTEXT)
      if (!checked.ok || step === 'send') return
      expect(checkAnswer(step, checked.value[step], CONTEXT)).toEqual(checked)
    }),
  )
})

test('a weight has a decimal and stays within what a body can be', () => {
  expect(checkAnswer('weightKg', 8.44, CONTEXT)).toEqual({ ok: true, value: { weightKg: 8.4 } })
  for (const wrong of [0, -1, 501, Number.NaN, Number.POSITIVE_INFINITY, '62', null])
    expect(checkAnswer('weightKg', wrong, CONTEXT).ok).toBe(false)
})

test('a file that the question does not hold can’t be sent with it', () => {
  expect(checkAnswer('attachments', ['f1', 'f9'], CONTEXT).ok).toBe(false)
  expect(checkAnswer('attachments', ['f1', 'f1'], CONTEXT).ok).toBe(false)
})
