import type { Phrase } from '../language/phrase.ts'
import { CHANNELS, SPECIALTIES } from '../vocabulary.ts'
import { type AnswerStep, type Answers, answerOf, type Step } from './answers.ts'
import type { PatientFacts } from './patientFacts.ts'
import { SCRIPT_WORDS as words } from './words.ts'

/** What kind of control the page shows for a step (api.md, Vocabulary). */
export type PromptKind = 'choice' | 'text' | 'files' | 'number' | 'boolean' | 'country' | 'date' | 'send'

export type Ask = {
  ask: Step
  kind: PromptKind
  text: Phrase
  options?: readonly string[]
  /** What each option is called, where the bot's own words do not say. */
  optionLabels?: readonly Phrase[]
  /** The unit that stands beside a number. */
  unit?: string
}

/** A fork on what is known of the patient, or on an answer given. */
export type Condition = { fact: keyof PatientFacts; is: boolean } | { answer: AnswerStep; is: string | boolean }

export type Line = { say: Phrase } | Ask | { branch: Condition; lines: readonly Line[] }

/** The bot, as data in Botkit's vocabulary: say, ask, branch. */
export type Script = readonly Line[]

/** The question's bot (product.md 2), in the order that api.md fixes. */
export const SCRIPT: Script = [
  { say: words.welcome },
  { ask: 'channel', kind: 'choice', text: words.channel, options: CHANNELS },
  { ask: 'interlocutor', kind: 'choice', text: words.interlocutor, options: SPECIALTIES },
  { ask: 'symptoms', kind: 'text', text: words.symptoms },
  { ask: 'attachments', kind: 'files', text: words.attachments },
  { say: words.record },
  { ask: 'weightKg', kind: 'number', text: words.weightKg, unit: 'kg' },
  { ask: 'heightCm', kind: 'number', text: words.heightCm, unit: 'cm' },
  { ask: 'treatments', kind: 'text', text: words.treatments },
  { ask: 'antecedents', kind: 'text', text: words.antecedents },
  { branch: { fact: 'mayBePregnant', is: true }, lines: [{ ask: 'pregnant', kind: 'boolean', text: words.pregnant }] },
  { ask: 'country', kind: 'country', text: words.country },
  { ask: 'send', kind: 'send', text: words.send },
]

function holds(condition: Condition, facts: PatientFacts, answers: Answers): boolean {
  return 'fact' in condition
    ? facts[condition.fact] === condition.is
    : answerOf(answers, condition.answer) === condition.is
}

/** The lines that this patient meets, with every branch taken or left. */
export function linesFor(script: Script, facts: PatientFacts, answers: Answers): readonly ({ say: Phrase } | Ask)[] {
  return script.flatMap((line) => {
    if (!('branch' in line)) return [line]
    return holds(line.branch, facts, answers) ? linesFor(line.lines, facts, answers) : []
  })
}

/** The questions that this patient is asked, in order. */
export function asksFor(script: Script, facts: PatientFacts, answers: Answers): readonly Ask[] {
  return linesFor(script, facts, answers).filter((line) => 'ask' in line)
}

const isAnswered = (step: Step, answers: Answers) => step !== 'send' && answerOf(answers, step) !== undefined

/** The first question without an answer, or `null` after the last. */
export function nextAsk(script: Script, facts: PatientFacts, answers: Answers): Ask | null {
  return asksFor(script, facts, answers).find((line) => !isAnswered(line.ask, answers)) ?? null
}

/** Whether a step may be answered now: every step up to the first that is open. */
export function isReached(script: Script, facts: PatientFacts, answers: Answers, step: Step): boolean {
  const asks = asksFor(script, facts, answers)
  const open = asks.findIndex((line) => !isAnswered(line.ask, answers))
  const wanted = asks.findIndex((line) => line.ask === step)
  return wanted !== -1 && (open === -1 || wanted <= open)
}
