import type { Consultation } from '../consultation/consultation.ts'
import type { Answers } from '../intake/answers.ts'
import { clausesOf, isSaid } from '../intake/redFlags.ts'
import { type Ask, type Line, SCRIPT, type Script } from '../intake/script.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Limits } from '../limits.ts'
import type { AddedStep, Course } from './document.ts'

/** What of a course changes the bot's questions. */
type Asking = Pick<Course, 'skips' | 'adds'>

function without(lines: readonly Line[], skips: ReadonlySet<string>): readonly Line[] {
  return lines.flatMap((line): readonly Line[] => {
    if ('say' in line) return [line]
    if ('ask' in line) return skips.has(line.ask) ? [] : [line]
    const kept = without(line.lines, skips)
    return kept.length === 0 ? [] : [{ ...line, lines: kept }]
  })
}

const askOf = ({ step, kind, text, options, unit }: AddedStep): Ask => ({
  ask: step,
  kind,
  text,
  ...(options ? { options: options.map(({ value }) => value), optionLabels: options.map(({ label }) => label) } : {}),
  ...(unit === undefined ? {} : { unit }),
})

/** The bot's script on a pathway: without the steps that it skips, with its own before the last. */
export function scriptOf(course: Asking | null): Script {
  if (!course) return SCRIPT
  const kept = without(SCRIPT, new Set(course.skips))
  return [...kept.slice(0, -1), ...course.adds.map(askOf), ...kept.slice(-1)]
}

/** The answers that a pathway gives by itself, to the steps that it skips. */
export const forcedAnswers = ({ skips, channel, specialty }: Course): Partial<Answers> => ({
  ...(skips.includes('channel') && channel !== null ? { channel } : {}),
  ...(skips.includes('interlocutor') ? { interlocutor: specialty } : {}),
})

/** A question's answers once it is on another course: what the one before forced goes, what a person said stays. */
export function answersInCourse({ course, answers }: Pick<Consultation, 'course' | 'answers'>, next: Course | null) {
  const forced = course ? Object.keys(forcedAnswers(course)) : []
  const { added: _, ...own } = answers
  const said: Answers = Object.fromEntries(Object.entries(own).filter(([step]) => !forced.includes(step)))
  return next ? { ...said, ...forcedAnswers(next) } : said
}

/** The time-outs of a question: those of its pathway, else of the deployment. */
export const limitsOfCourse = (limits: Limits, course: Course | null): Limits => ({
  ...limits,
  waitTimeoutSeconds: course?.waitTimeoutSeconds ?? limits.waitTimeoutSeconds,
  returnWindowSeconds: course?.returnWindowSeconds ?? limits.returnWindowSeconds,
})

/** What a word of a red flag may hold: letters and digits as the text is folded to. */
const folded = (words: string) => clausesOf(words).filter(Boolean).join(' ')

/** The warnings of a pathway's own red flags that a patient's words bring up; a denial brings up none. */
export function courseWarnings({ redFlags }: Pick<Course, 'redFlags'>, text: string): readonly Phrase[] {
  const clauses = clausesOf(text)
  return redFlags
    .filter(({ words }) => {
      const said = words.map(folded).filter(Boolean)
      if (said.length === 0) return false
      const expression = new RegExp(`\\b(?:${said.join('|')})(?!\\w)`, 'g')
      return clauses.some((clause) => isSaid(clause, expression))
    })
    .map(({ warning }) => warning)
}
