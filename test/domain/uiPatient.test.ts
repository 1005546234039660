import { describe, expect, test } from 'vitest'
import type { ConsultationView } from '../../protocol/consultation.ts'
import { parseMeasure } from '../../ui/lib/typedMeasure.ts'
import { ratingStep, sceneOf } from '../../ui/patient/question/deriveScene.ts'
import { hoursByDay } from '../../ui/patient/question/intake/deriveHours.ts'
import {
  answeredAsks,
  answerText,
  currentAsk,
  initialText,
  progressOf,
} from '../../ui/patient/question/intake/deriveIntake.ts'
import { returnPath, signInPath } from '../../ui/patient/signIn/returnPath.ts'
import { EMPTY_DRAFT, type SignUpDraft, signUpBodyOf, signUpFaults } from '../../ui/patient/signUp/deriveSignUp.ts'
import { openQuestions } from '../../ui/patient/space/deriveSpace.ts'

const TODAY = '2026-11-24'
const complete: SignUpDraft = {
  memberNumber: ' MSM002 ',
  lastName: 'Msm',
  firstName: 'Marie',
  sex: 'female',
  birthDate: '18/02/1978',
  postcode: '75001',
  city: 'Paris',
  phone: '06 12 34 56 78',
  email: 'marie@exemple.fr',
  acceptsTerms: true,
  consentsToHealthData: true,
}

describe('sign-up', () => {
  test('names every field that is empty and both boxes that are not ticked', () => {
    expect(Object.keys(signUpFaults(EMPTY_DRAFT, TODAY)).toSorted()).toEqual(Object.keys(EMPTY_DRAFT).toSorted())
  })

  test('lets a complete one through, with the date as the contract wants it', () => {
    expect(signUpFaults(complete, TODAY)).toEqual({})
    expect(signUpBodyOf(complete, 'o1')).toMatchObject({
      organisation: 'o1',
      birthDate: '1978-02-18',
      memberNumber: 'MSM002',
    })
  })

  test('says at once of a field filled in wrongly what the service would say', () => {
    const wrong = { memberNumber: '!', lastName: '12', firstName: '😀', postcode: '7900', city: '?' }
    expect(signUpFaults({ ...complete, ...wrong }, TODAY)).toEqual(
      Object.fromEntries(Object.keys(wrong).map((field) => [field, 'malformed'])),
    )
  })

  test('refuses a minor until the day of eighteen', () => {
    expect(signUpFaults({ ...complete, birthDate: '25/11/2008' }, TODAY)).toEqual({ birthDate: 'minor' })
    expect(signUpFaults({ ...complete, birthDate: '24/11/2008' }, TODAY)).toEqual({})
  })
})

test('while an answer is changed the progress shows its step, and then the bot’s again', () => {
  const prompt = { step: 'send', kind: 'send', text: '', number: 11, of: 11 } as const
  const now = asked({ prompt, answers: { channel: 'chat' } })
  expect(progressOf(now, 'weightKg')).toEqual({ step: 5, total: 11 })
  expect(progressOf(now, null)).toEqual({ step: 11, total: 11 })
})

describe('the path after login', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    undefined,
  ])('is the personal space instead of %j', (asked) => {
    expect(returnPath(asked)).toBe('/espace')
  })

  test('is the page that was asked for, with its query', () => {
    const asked = '/questions/abc?x=1#y'
    expect(returnPath(asked)).toBe(asked)
    expect(signInPath(asked)).toBe('/connexion?retour=%2Fquestions%2Fabc%3Fx%3D1%23y')
  })
})

const asked = (part: Partial<ConsultationView>) => ({
  createdAt: '2026-11-24T10:00:00.000Z',
  patient: {
    id: 'p',
    firstName: 'Marie',
    lastName: 'Msm',
    age: 48,
    sex: 'female' as const,
    birthDate: '1978-02-18',
  },
  prompt: null,
  course: null,
  answers: {},
  attachments: [],
  ...part,
})

describe('the bot', () => {
  test('takes a comma or a point for a decimal, and nothing that is no number', () => {
    expect(parseMeasure('8,4')).toBe(8.4)
    expect(parseMeasure(' 62.5 kg')).toBe(62.5)
    for (const typed of ['1,68 m', '1.68m', '1m68', ' 1 m 68 ']) expect(parseMeasure(typed)).toBe(168)
    expect([parseMeasure('2 m'), parseMeasure('1,7 m')]).toEqual([200, 170])
    for (const typed of ['', 'abc', '1,2,3', '-4', '1e3']) expect(parseMeasure(typed)).toBeNaN()
  })

  test('offers what the profile knows, with the decimal mark of the language', () => {
    const prompt = { step: 'weightKg' as const, kind: 'number' as const, text: '', known: 8.4, number: 5, of: 11 }
    expect(initialText(asked({ prompt }), 'weightKg', 'fr')).toBe('8,4')
    expect(initialText(asked({ prompt }), 'heightCm', 'fr')).toBe('')
  })

  test('asks the answer being changed before its own next question', () => {
    const prompt = { step: 'symptoms' as const, kind: 'text' as const, text: '', number: 3, of: 11 }
    const now = asked({ prompt, answers: { channel: 'chat', interlocutor: 'dermatology' } })
    expect(currentAsk(now, null)?.ask).toBe('symptoms')
    expect(currentAsk(now, 'channel')?.ask).toBe('channel')
    expect(answeredAsks(now).map(({ ask }) => ask)).toEqual(['channel', 'interlocutor'])
  })

  test('reads an empty answer back as « Aucun », and a country by its name', () => {
    const now = asked({ answers: { treatments: '', attachments: [], country: 'BE', pregnant: false } })
    expect(answerText(now, 'treatments', 'fr')).toBe('Aucun')
    expect(answerText(now, 'attachments', 'fr')).toBe('Aucun')
    expect(answerText(now, 'country', 'fr')).toBe('Belgique')
    expect(answerText(now, 'pregnant', 'fr')).toBe('Non')
  })
})

test('days in a row with the same hours become one line', () => {
  const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '20:00' }))
  const lines = hoursByDay([...slots, { weekday: 6, from: '09:00', to: '13:00' }], 'fr')
  expect(lines).toEqual([
    { days: 'lundi – vendredi', hours: '09:00–20:00' },
    { days: 'samedi', hours: '09:00–13:00' },
  ])
})

test('the rating goes on where it was left', () => {
  expect(ratingStep(null)).toBe('avoidedVisit')
  expect(ratingStep({ avoidedVisit: false })).toBe('stars')
  expect(ratingStep({ avoidedVisit: false, stars: 4 })).toBe('comment')
  expect(ratingStep({ avoidedVisit: false, stars: 4, comment: '' })).toBe('done')
})

test('a question taken or active is its thread, and only an open one is taken up again', () => {
  expect(sceneOf('taken')).toBe('thread')
  expect(openQuestions([{ state: 'ended' as const }, { state: 'taken' as const }])).toEqual([{ state: 'taken' }])
  expect(openQuestions([{ state: 'cancelled' as const }])).toEqual([])
})
