import type { Phrase } from '../../../domain/language/phrase.ts'
import type { LearnedView } from '../../../protocol/pathwayAdmin.ts'

export const OUTCOMES = ['ended', 'missed', 'cancelled', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]
const COLOURS = ['ok', 'warn', 'danger', 'brand'] as const
export type Colour = (typeof COLOURS)[number]

const outcomeOf = (state: string): Outcome => OUTCOMES.find((known) => known === state) ?? 'open'
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** How many of a day came to this; a question that is not over yet is open, whatever its state. */
export const countOf = (outcomes: Readonly<Record<string, number>>, key: Outcome): number =>
  sum(Object.fromEntries(Object.entries(outcomes).filter(([state]) => outcomeOf(state) === key)))

/** What one day is made of, from the ground up: shares in percent of the tallest day. */
export type Column = { day: string; parts: readonly { key: string; share: number; colour: Colour | 'none' }[] }

type Chart = {
  questions: number
  forms: number
  /** How many the tallest day has. */
  tallest: number
  outcomes: { key: Outcome; count: number; colour: Colour }[]
  situations: { value: string; label: Phrase; count: number; colour: Colour }[]
  byOutcome: readonly Column[]
  /** The last part of a day: questions of which no form tells the situation. */
  bySituation: readonly Column[]
}

const OUTCOME_COLOURS: Readonly<Record<Outcome, Colour>> = {
  ended: 'ok',
  missed: 'danger',
  cancelled: 'warn',
  open: 'brand',
}

/** The counts as they are drawn: a column a day, a colour for each outcome and, in the form's order, for each situation. */
export function chartOf({ days, situations }: LearnedView): Chart {
  const colourOf = (at: number): Colour => COLOURS[at % COLOURS.length] ?? 'brand'
  const tallest = Math.max(1, ...days.map((day) => Math.max(day.questions, sum(day.situations))))
  const share = (count: number) => (count / tallest) * 100
  return {
    questions: days.reduce((all, { questions }) => all + questions, 0),
    forms: days.reduce((all, day) => all + sum(day.situations), 0),
    tallest,
    outcomes: OUTCOMES.map((key) => ({
      key,
      count: days.reduce((all, day) => all + countOf(day.outcomes, key), 0),
      colour: OUTCOME_COLOURS[key],
    })),
    situations: situations.map(({ value, label }, at) => ({
      value,
      label,
      count: days.reduce((all, day) => all + (day.situations[value] ?? 0), 0),
      colour: colourOf(at),
    })),
    byOutcome: days.map((day) => ({
      day: day.day,
      parts: OUTCOMES.map((key) => ({ key, share: share(countOf(day.outcomes, key)), colour: OUTCOME_COLOURS[key] })),
    })),
    bySituation: days.map((day) => ({
      day: day.day,
      parts: [
        ...situations.map(({ value }, at) => ({
          key: value,
          share: share(day.situations[value] ?? 0),
          colour: colourOf(at),
        })),
        { key: '', share: share(Math.max(0, day.questions - sum(day.situations))), colour: 'none' as const },
      ],
    })),
  }
}
