import type { AddedQuestion } from '../intake/addedStep.ts'
import type { Step } from '../intake/answers.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Channel, Specialty } from '../vocabulary.ts'
import type { DoctorsForm } from './form.ts'

/** The shape that documents are written in; a later shape is another number. */
export const PATHWAY_FORMAT = 1

/** Steps of the bot that a pathway may leave out; whom it asks without them is in `channel` and `specialty`. */
export const SKIPPABLE_STEPS = [
  'channel',
  'interlocutor',
  'attachments',
  'weightKg',
  'heightCm',
  'treatments',
  'antecedents',
  'pregnant',
  'country',
] as const satisfies readonly Step[]
export type SkippableStep = (typeof SKIPPABLE_STEPS)[number]

/** A colour of the tokens: each passes contrast in both schemes. */
export const TAG_COLOURS = ['danger', 'warn', 'ok', 'plain'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export type PathwayTag = { text: Phrase; colour: TagColour }

/** Words of an emergency that only this epidemic has; said plainly they bring up the warning, and block nothing. */
export type PathwayRedFlag = { words: readonly string[]; warning: Phrase }

/** A screen before the question: what to do, what to tell the doctor. Its text is the safe subset of Markdown. */
export type OrientationScreen = { title: Phrase; text: Phrase }

export type AddedStep = AddedQuestion

/** What a patient meets, as their question keeps it from its first moment on. */
export type Course = {
  id: string
  version: number
  title: Phrase
  channel: Channel | null
  /** Whose queue, where `interlocutor` is left out. */
  specialty: Specialty
  skips: readonly SkippableStep[]
  adds: readonly AddedStep[]
  redFlags: readonly PathwayRedFlag[]
  orientation: readonly OrientationScreen[]
  /** Said by the bot once the question is sent, and shown while waiting. */
  waiting: Phrase | null
  /** `null`: those of the deployment. */
  waitTimeoutSeconds: number | null
  returnWindowSeconds: number | null
  sms: boolean
  tag: PathwayTag
}

/** A pathway as an administrator writes it: data, checked on save, every version kept. */
export type PathwayDocument = Omit<Course, 'version'> & {
  format: typeof PATHWAY_FORMAT
  /** Ids of the organisations whose members meet it; `null`: all. */
  organisations: readonly string[] | null
  alert: { title: Phrase; text: Phrase; button: Phrase }
  /** For the desk, in the safe subset of Markdown; always that of the version in force. */
  guidance: { title: Phrase; text: Phrase }
  form: DoctorsForm | null
}

/** What a question pins of the version that it begins with. */
export function courseOf(document: PathwayDocument, version: number): Course {
  const {
    format: _,
    organisations: _organisations,
    alert: _alert,
    guidance: _guidance,
    form: _form,
    ...course
  } = document
  return { ...course, version }
}
