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
}

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

export type Step = (typeof STEPS)[number]

/** A step whose answer is kept; `send` is a deed, not an answer. */
export type AnswerStep = Exclude<Step, 'send'>

export const isStep = (text: string): text is Step => STEPS.some((step) => step === text)
