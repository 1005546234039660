import type { Channel, Specialty } from '../vocabulary.ts'

/** What the patient has told the bot so far; a step not answered yet is absent. */
export type Answers = {
  channel?: Channel
  interlocutor?: Specialty
  symptoms?: string
  /** Ids of the question's files, in the order they were added. */
  attachments?: readonly string[]
  weightKg?: number
  heightCm?: number
  treatments?: string
  antecedents?: string
  pregnant?: boolean
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** To the questions that only a pathway asks, by their step. */
  added?: Readonly<Record<AddedStepId, AddedAnswer>>
}

/** A step that only a pathway asks: its prefix keeps it apart from the bot's own. */
export type AddedStepId = `x-${string}`
export type AddedAnswer = string | number | boolean

export const STEPS = [
  'channel',
  'interlocutor',
  'symptoms',
  'attachments',
  'weightKg',
  'heightCm',
  'treatments',
  'antecedents',
  'pregnant',
  'country',
  'send',
] as const

export type OwnStep = (typeof STEPS)[number]
export type Step = OwnStep | AddedStepId

/** A step whose answer is kept; `send` is a deed, not an answer. */
export type AnswerStep = Exclude<Step, 'send'>
export type OwnAnswerStep = Exclude<OwnStep, 'send'>

export const isAddedStep = (text: string): text is AddedStepId => text.startsWith('x-')
export const isStep = (text: string): text is Step => isAddedStep(text) || STEPS.some((step) => step === text)

/** What was answered to a step; `undefined` while nothing was. */
export const answerOf = (answers: Answers, step: AnswerStep) =>
  isAddedStep(step) ? answers.added?.[step] : answers[step]

/** Answers with more of them: those to a pathway's own questions stand beside each other too. */
export const withAnswers = (answers: Answers, more: Partial<Answers>): Answers => ({
  ...answers,
  ...more,
  ...(answers.added || more.added ? { added: { ...answers.added, ...more.added } } : {}),
})
