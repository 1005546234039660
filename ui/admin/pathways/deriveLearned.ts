import type { Phrase } from '../../../domain/language/phrase.ts'
import type { LearnedView } from '../../../protocol/pathwayAdmin.ts'

export const OUTCOMES = ['ended', 'missed', 'cancelled', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]
const COLOURS = ['ok', 'warn', 'danger', 'brand'] as const
export type Colour = (typeof COLOURS)[number]

const outcomeOf = (state: string): Outcome => OUTCOMES.find((known) => known === state) ?? 'open'
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0)

type Chart = {
  questions: number
  forms: number
  outcomes: { key: Outcome; count: number }[]
  situations: { value: string; label: Phrase; count: number; colour: Colour }[]
  /** Shares in percent of the tallest day; `rest`: questions of which no form tells the situation. */
  columns: { day: string; rest: number; parts: { value: string; share: number; colour: Colour }[] }[]
}

/** The counts as they are drawn: a column a day, a colour for each situation in the form's order. */
export function chartOf({ days, situations }: LearnedView): Chart {
  const colourOf = (at: number): Colour => COLOURS[at % COLOURS.length] ?? 'brand'
  const tallest = Math.max(1, ...days.map((day) => Math.max(day.questions, sum(day.situations))))
  const share = (count: number) => (count / tallest) * 100
  const outcomes = Object.fromEntries(OUTCOMES.map((key) => [key, 0]))
  for (const day of days)
    for (const [state, count] of Object.entries(day.outcomes))
      outcomes[outcomeOf(state)] = (outcomes[outcomeOf(state)] ?? 0) + count
  return {
    questions: days.reduce((all, { questions }) => all + questions, 0),
    forms: days.reduce((all, day) => all + sum(day.situations), 0),
    outcomes: OUTCOMES.map((key) => ({ key, count: outcomes[key] ?? 0 })),
    situations: situations.map(({ value, label }, at) => ({
      value,
      label,
      count: days.reduce((all, day) => all + (day.situations[value] ?? 0), 0),
      colour: colourOf(at),
    })),
    columns: days.map((day) => ({
      day: day.day,
      rest: share(Math.max(0, day.questions - sum(day.situations))),
      parts: situations.map(({ value }, at) => ({
        value,
        share: share(day.situations[value] ?? 0),
        colour: colourOf(at),
      })),
    })),
  }
}
