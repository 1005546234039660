import { type AnswerStep, answerOf, isAddedStep, type Step } from '../../../../domain/intake/answers.ts'
import { countryName } from '../../../../domain/intake/countries.ts'
import { countGraphemes } from '../../../../domain/intake/graphemes.ts'
import { patientFacts } from '../../../../domain/intake/patientFacts.ts'
import { type Ask, asksFor } from '../../../../domain/intake/script.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import { scriptOf } from '../../../../domain/pathway/course.ts'
import { CHANNEL_LABELS } from '../../../../domain/words/channels.ts'
import { SPECIALTY_LABELS } from '../../../../domain/words/specialties.ts'
import { answersOf, type ConsultationView } from '../../../../protocol/consultation.ts'
import { formatDay, formatNumber } from '../../../i18n/formats.ts'

type Asked = Pick<ConsultationView, 'patient' | 'answers' | 'prompt' | 'attachments' | 'course' | 'createdAt'>

/** Every question that this patient is asked, in the bot's order. */
export const asksOf = ({ patient, answers, course, createdAt }: Asked): readonly Ask[] =>
  asksFor(scriptOf(course), patientFacts(patient, Date.parse(createdAt)), answersOf(answers))

export type AnsweredAsk = Ask & { ask: AnswerStep }

const isAnswerStep = (step: Step): step is AnswerStep => step !== 'send'

/** The questions answered so far, each with its step. */
export function answeredAsks(asked: Asked): readonly AnsweredAsk[] {
  const answers = answersOf(asked.answers)
  return asksOf(asked).flatMap((line) =>
    isAnswerStep(line.ask) && answerOf(answers, line.ask) !== undefined ? [{ ...line, ask: line.ask }] : [],
  )
}

/** The question to answer now: the one being changed, else the one that the bot asks. */
export function currentAsk(asked: Asked, editing: AnswerStep | null): Ask | undefined {
  const wanted = editing ?? asked.prompt?.step
  return asksOf(asked).find(({ ask }) => ask === wanted)
}

/** Where one is: at the answer being changed, else at the bot's question. */
export function progressOf(asked: Asked, editing: AnswerStep | null): { step: number; total: number } | undefined {
  if (!asked.prompt) return undefined
  const changed = asksOf(asked).findIndex(({ ask }) => ask === editing)
  return { step: changed < 0 ? asked.prompt.number : changed + 1, total: asked.prompt.of }
}

/** What stands in the field at first: the answer being changed, or what the profile knows. */
export function initialText(asked: Asked, step: Step, locale: Locale): string {
  const answer = isAnswerStep(step) ? answerOf(answersOf(asked.answers), step) : undefined
  const known = asked.prompt?.step === step ? asked.prompt.known : undefined
  const value = answer ?? known
  if (typeof value === 'number') return formatNumber(locale, value).replace(/\s/g, '')
  return typeof value === 'string' ? value : ''
}

const NOTHING_SAID = { fr: 'Aucun', en: 'None' } as const
const YES = { fr: 'Oui', en: 'Yes' } as const
const NO = { fr: 'Non', en: 'No' } as const

/** An answer as its author reads it back. */
export function answerText(asked: Asked, step: AnswerStep, locale: Locale): string {
  const answers = answersOf(asked.answers)
  if (isAddedStep(step)) return addedText(asked, step, locale)
  switch (step) {
    case 'channel':
      return answers.channel ? CHANNEL_LABELS[answers.channel][locale] : ''
    case 'interlocutor':
      return answers.interlocutor ? SPECIALTY_LABELS[answers.interlocutor][locale] : ''
    case 'weightKg':
      return answers.weightKg === undefined ? '' : `${formatNumber(locale, answers.weightKg)}\u202fkg`
    case 'heightCm':
      return answers.heightCm === undefined ? '' : `${formatNumber(locale, answers.heightCm)}\u202fcm`
    case 'pregnant':
      return (answers.pregnant ? YES : NO)[locale]
    case 'country':
      return countryName(answers.country ?? '', locale)
    case 'attachments': {
      const names = (answers.attachments ?? []).map(
        (id) => asked.attachments.find((file) => file.id === id)?.name ?? id,
      )
      return names.length === 0 ? NOTHING_SAID[locale] : names.join('\n')
    }
    default:
      return answers[step] || NOTHING_SAID[locale]
  }
}

/** To a pathway's own question: by the words of its option, with its unit, as a day. */
function addedText(asked: Asked, step: AnswerStep, locale: Locale): string {
  const answer = answerOf(answersOf(asked.answers), step)
  const ask = asksOf(asked).find((each) => each.ask === step)
  if (typeof answer === 'boolean') return (answer ? YES : NO)[locale]
  if (typeof answer === 'number') return [formatNumber(locale, answer), ask?.unit].filter(Boolean).join('\u202f')
  if (typeof answer !== 'string') return ''
  const option = ask?.options?.indexOf(answer) ?? -1
  if (ask?.kind === 'date') return formatDay(answer)
  return ask?.optionLabels?.[option]?.[locale] ?? (answer || NOTHING_SAID[locale])
}

/** Characters of the symptoms as the rule counts them: seen by a person, without the blanks around. */
export const symptomsLength = (typed: string): number => countGraphemes(typed.trim())
