import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFormAnswer, formFaults } from '../../domain/pathway/checkForm.ts'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { COVID_19_FORM } from '../../domain/pathway/covid19Form.ts'
import { documentFaults } from '../../domain/pathway/documentFaults.ts'
import { differences, evolutionOf } from '../../domain/pathway/evolution.ts'
import {
  type DoctorsForm,
  type FormAnswer,
  type FormAnswers,
  type FormQuestion,
  givenAnswers,
  questionsOf,
  shownQuestions,
  stepBeside,
  stepsToShow,
} from '../../domain/pathway/form.ts'
import { rankText } from '../../domain/pathway/formWords.ts'
import { createFormModel, EMPTY_FORM } from '../../ui/doctor/form/formModel.ts'

const TODAY = '2026-11-26'
const phrase = { fr: 'Question', en: 'Question' }
const option = (value: string) => ({ value, label: phrase })
const OPTIONS = ['yes', 'no', 'maybe'].map(option)

/** Forms of every kind of question, some of which only show by an earlier answer. */
const forms: fc.Arbitrary<DoctorsForm> = fc
  .array(
    fc.array(
      fc.record({
        kind: fc.constantFrom(
          'choice' as const,
          'several' as const,
          'number' as const,
          'date' as const,
          'text' as const,
          'scale' as const,
          'computed' as const,
        ),
        required: fc.boolean(),
        /** Which earlier choice it hangs on, counted backwards; most hang on none. */
        hangs: fc.option(fc.nat(5)),
        when: fc.constantFrom('yes', 'no'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) => {
    const choices: string[] = []
    return {
      situation: null,
      steps: steps.map((questions, at) => ({
        id: `s${at}`,
        title: phrase,
        questions: questions.map(({ kind, required, hangs, when }, index): FormQuestion => {
          const id = `q${at}-${index}`
          const on = hangs === null ? undefined : choices[choices.length - 1 - hangs]
          if (kind === 'choice' || kind === 'several') choices.push(id)
          return {
            id,
            kind,
            label: phrase,
            required,
            ...(kind === 'choice' || kind === 'several' ? { options: OPTIONS } : {}),
            ...(kind === 'computed' ? { compute: 'teleconsultation' as const } : {}),
            ...(on ? { when: { question: on, in: [when] } } : {}),
          }
        }),
      })),
    }
  })

/** An answer that fits its question. */
function goodAnswer(question: FormQuestion, seed: number): FormAnswer {
  const values = question.options?.map(({ value }) => value) ?? []
  switch (question.kind) {
    case 'choice':
      return values[seed % values.length] ?? ''
    case 'several':
      return values.filter((_, at) => (seed >> at) & 1)
    case 'number':
    case 'scale':
    case 'computed':
      return seed % 11
    case 'date':
      return `2026-0${1 + (seed % 9)}-15`
    case 'text':
      return `text ${seed}`
  }
}

test('the forms drawn here, and the one that ships, are forms that could be saved', () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(documentFaults({ ...COVID_19, form })).toEqual([])
    }),
  )
})

test('« Continuer » goes through every step that shows, in order, and « Précédent » the same way back', () => {
  fc.assert(
    fc.property(forms, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }), (form, seeds) => {
      const answers: Record<string, FormAnswer> = {}
      const way: string[] = []
      let step = stepsToShow(form, answers)[0] ?? null
      for (let press = 0; step; press++) {
        expect(press).toBeLessThanOrEqual(form.steps.length)
        way.push(step.id)
        for (const [at, question] of step.questions.entries()) {
          const seed = seeds[(press * 4 + at) % seeds.length] ?? 0
          const answer = goodAnswer(question, seed)
          if (question.kind !== 'computed') answers[question.id] = answer
        }
        step = stepBeside(form, answers, step.id, 'after')
      }
      const shown = stepsToShow(form, answers).map(({ id }) => id)
      expect(way.filter((id) => shown.includes(id))).toEqual(shown)
      const back: string[] = []
      for (let last = shown.at(-1) ?? null; last !== null; ) {
        back.unshift(last)
        last = stepBeside(form, answers, last, 'before')?.id ?? null
      }
      expect(back).toEqual(shown)
    }),
  )
})

test('no path of answers gets stuck: whatever was answered, the questions that show can be answered so that the form is kept', () => {
  fc.assert(
    fc.property(forms, fc.dictionary(fc.stringMatching(/^q\d-\d$/), fc.anything()), fc.nat(), (form, wild, seed) => {
      let answers: FormAnswers = Object.fromEntries(
        Object.entries(wild).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
      const known = new Set(questionsOf(form).map(({ id }) => id))
      answers = Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)))
      // Each round answers what is wrong; another answer may show further questions, of which there are only so many.
      for (let round = 0; round <= known.size; round++) {
        const faults = formFaults(form, answers, TODAY)
        if (faults.size === 0) return
        for (const question of questionsOf(form))
          if (faults.has(question.id)) {
            const answer = goodAnswer(question, seed + round)
            const none = typeof answer === 'object' && answer.length === 0
            answers = { ...answers, [question.id]: none ? ['yes'] : answer }
          }
      }
      expect(formFaults(form, answers, TODAY).size).toBe(0)
    }),
  )
})

test('no path of answers loses data: every answer to a question that shows is kept as it was given, and none that does not', () => {
  fc.assert(
    fc.property(forms, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }), (form, seeds) => {
      const answers = Object.fromEntries(
        questionsOf(form)
          .filter(({ kind }) => kind !== 'computed')
          .map((question, at) => [question.id, goodAnswer(question, seeds[at % seeds.length] ?? 0)]),
      )
      const shown = shownQuestions(form, answers)
      const given = givenAnswers(form, answers, { teleconsultation: 2 })
      for (const { id, kind } of questionsOf(form)) {
        const answer = answers[id]
        const empty = typeof answer === 'object' && answer.length === 0
        if (!shown.has(id) || empty) expect(given).not.toHaveProperty(id)
        else expect(given[id]).toEqual(kind === 'computed' ? 2 : answer)
      }
      // Hidden and shown again, an answer is there as before: the answers themselves are never touched.
      expect(shownQuestions(form, answers)).toEqual(shown)
    }),
  )
})

test('what is refused of an answer says why', () => {
  const fault = (question: Partial<FormQuestion>, answer: FormAnswer | undefined) =>
    checkFormAnswer({ id: 'q', kind: 'text', label: phrase, ...question }, answer, TODAY)?.fault ?? null
  expect(fault({ required: true }, undefined)).toBe('required')
  expect(fault({ required: true }, '')).toBe('required')
  expect(fault({}, undefined)).toBeNull()
  expect(fault({ kind: 'choice', options: OPTIONS }, 'never')).toBe('not-a-choice')
  expect(fault({ kind: 'several', options: OPTIONS }, ['yes', 'yes'])).toBe('not-a-choice')
  expect(fault({ kind: 'several', options: OPTIONS }, ['yes', 'no'])).toBeNull()
  expect(fault({ kind: 'number', minimum: 30, maximum: 45 }, 46)).toBe('out-of-bounds')
  expect(fault({ kind: 'number' }, Number.NaN)).toBe('not-a-number')
  expect(fault({ kind: 'scale' }, 11)).toBe('out-of-bounds')
  expect(fault({ kind: 'scale' }, 2.5)).toBe('not-a-number')
  expect(fault({ kind: 'date' }, '2026-02-30')).toBe('not-a-date')
  expect(fault({ kind: 'date' }, '2026-11-27')).toBe('in-the-future')
  expect(fault({ kind: 'text' }, 'x'.repeat(10_001))).toBe('text-too-long')
})

test('a question that the form does not know is refused, and a required one that is hidden is not asked for', () => {
  expect(formFaults(COVID_19_FORM, { weather: 'sun' }, TODAY).get('weather')).toEqual({ fault: 'unknown-question' })
  expect([...formFaults(COVID_19_FORM, {}, TODAY).keys()]).toEqual(['route', 'pcr', 'situation'])
})

test('a document that cannot work is refused with the place of each fault', () => {
  const form: DoctorsForm = {
    situation: 'rank',
    steps: [
      {
        id: 'one',
        title: phrase,
        questions: [
          {
            id: 'degrees',
            kind: 'number',
            label: phrase,
            minimum: 45,
            maximum: 30,
            when: { question: 'later', in: ['yes'] },
          },
          { id: 'degrees', kind: 'choice', label: phrase, options: [option('yes')] },
          { id: 'rank', kind: 'computed', label: phrase },
        ],
      },
      { id: 'one', title: phrase, questions: [] },
    ],
  }
  const faults = documentFaults({ ...COVID_19, channel: null, form })
  expect(faults.map(({ path }) => path)).toEqual([
    'channel',
    'form.steps.0.questions.0.maximum',
    'form.steps.0.questions.0.when.question',
    'form.steps.0.questions.1.id',
    'form.steps.0.questions.1.options',
    'form.steps.0.questions.2.compute',
    'form.steps.1.id',
    'form.steps.1.questions',
    'form.situation',
  ])
})

test('evolution has a row for each question ever answered, drawn where there are two numbers', () => {
  const fever: DoctorsForm = {
    situation: null,
    steps: [
      {
        id: 'one',
        title: phrase,
        questions: [
          { id: 'degrees', kind: 'number', unit: '°C', label: phrase },
          { id: 'cough', kind: 'choice', options: OPTIONS, label: phrase },
          { id: 'never', kind: 'text', label: phrase },
        ],
      },
    ],
  }
  const older: FormQuestion[] = [{ id: 'smell', kind: 'text', label: phrase }]
  const rows = evolutionOf(fever, older, [
    { degrees: 39, smell: 'perdu' },
    { degrees: 38.5, cough: 'yes' },
  ])
  expect(rows.map(({ question, answers, drawn, changed }) => [question.id, answers, drawn, changed])).toEqual([
    ['degrees', [39, 38.5], true, true],
    ['cough', [null, 'yes'], false, true],
    ['smell', ['perdu', null], false, true],
  ])
  expect([...differences(fever, { degrees: 39, cough: 'yes' }, { degrees: 38.5, cough: 'yes' })]).toEqual(['degrees'])
})

test('the model of the form keeps each key typed, shows what is missing only after « Continuer », and goes to the first step that cannot be kept', () => {
  let kept = EMPTY_FORM
  const model = createFormModel({
    form: COVID_19_FORM,
    teleconsultation: 2,
    last: { route: 'by-themselves', pcr: 'no', situation: 'confinement' },
    start: EMPTY_FORM,
    onChange: (now) => {
      kept = now
    },
  })
  expect(model.shownFaults.value.size).toBe(0)
  expect(model.next()).toBe(false)
  expect(model.shownFaults.value.get('route')).toEqual({ fault: 'required' })
  model.startFromLast()
  model.answer('pcr', 'yes')
  expect([...model.changed.value]).toEqual(['pcr'])
  const onset = questionsOf(COVID_19_FORM).find(({ id }) => id === 'onset')
  if (!onset) throw new Error('no onset')
  model.type(onset, '20/11/20')
  expect(kept).toMatchObject({ typed: { onset: '20/11/20' }, answers: { onset: '20/11/20', pcr: 'yes' } })
  expect(model.next()).toBe(false)
  model.type(onset, '20/11/2020')
  expect(model.next()).toBe(true)
  expect(model.step.value?.id).toBe('evaluation')
  model.answer('route', undefined)
  expect(model.isComplete()).toBe(false)
  expect(model.step.value?.id).toBe('virology')
  expect(kept.answers).toMatchObject({ onset: '2020-11-20', situation: 'confinement' })
})

test('the last form as a start leaves out what this version no longer asks, so that it can be kept', () => {
  const model = createFormModel({
    form: COVID_19_FORM,
    teleconsultation: 2,
    last: { route: 'by-themselves', pcr: 'no', situation: 'confinement', smell: 'lost' },
    start: EMPTY_FORM,
    onChange: () => {},
  })
  model.startFromLast()
  expect(formFaults(COVID_19_FORM, model.draft.value.answers, TODAY).size).toBe(0)
  expect(model.draft.value.answers).toMatchObject({ situation: 'confinement' })
})

test('« 1ère, 2ᵉ téléconsultation », and in English with its endings', () => {
  expect([1, 2].map((rank) => rankText(rank, 'fr'))).toEqual(['1ère téléconsultation', '2ᵉ téléconsultation'])
  expect([1, 2, 3, 4, 11, 21].map((rank) => rankText(rank, 'en').split(' ')[0])).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '21st',
  ])
})
