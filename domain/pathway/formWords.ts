import type { Locale, Phrase } from '../language/phrase.ts'
import type { FormFault } from './checkForm.ts'
import type { FormAnswer, FormQuestion } from './form.ts'

const number = (value: number, locale: Locale) => (locale === 'fr' ? String(value).replace('.', ',') : String(value))
const withUnit = (text: string, unit: string | null) => (unit === null ? text : `${text}\u202f${unit}`)

/** What to do about an answer that can't be kept, under its question. */
export function formFaultText(fault: FormFault): Phrase {
  switch (fault.fault) {
    case 'required':
      return { fr: 'Répondez à cette question.', en: 'Answer this question.' }
    case 'not-a-choice':
      return { fr: 'Choisissez une des réponses proposées.', en: 'Choose one of the answers.' }
    case 'not-a-number':
      return { fr: 'Écrivez un nombre, par exemple 38,5.', en: 'Write a number, for example 38.5.' }
    case 'out-of-bounds': {
      const { minimum, maximum, unit } = fault
      const bounds = (locale: Locale) => {
        const low = minimum === null ? null : withUnit(number(minimum, locale), unit)
        const high = maximum === null ? null : withUnit(number(maximum, locale), unit)
        if (low !== null && high !== null)
          return locale === 'fr' ? `entre ${low} et ${high}` : `between ${low} and ${high}`
        if (low !== null) return locale === 'fr' ? `d’au moins ${low}` : `of at least ${low}`
        return locale === 'fr' ? `d’au plus ${high}` : `of at most ${high}`
      }
      return { fr: `Écrivez un nombre ${bounds('fr')}.`, en: `Write a number ${bounds('en')}.` }
    }
    case 'not-a-date':
      return { fr: 'Écrivez une date, par exemple 27/02/2026.', en: 'Write a date, for example 27/02/2026.' }
    case 'in-the-future':
      return { fr: 'Cette date est à venir : corrigez-la.', en: 'This date is in the future: correct it.' }
    case 'text-too-long':
      return { fr: `Au plus ${fault.maximum} caractères.`, en: `At most ${fault.maximum} characters.` }
    case 'unknown-question':
      return { fr: 'Ce formulaire n’a pas cette question.', en: 'This form has no such question.' }
  }
}

/** « 1ère », « 2ᵉ téléconsultation ». */
export function rankText(rank: number, locale: Locale): string {
  if (locale === 'fr') return rank === 1 ? '1ère téléconsultation' : `${rank}ᵉ téléconsultation`
  const teens = rank % 100 >= 11 && rank % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending} teleconsultation`
}

/** An answer as a doctor reads it; a day as 27/02/2026. */
export function formAnswerText(question: FormQuestion, answer: FormAnswer, locale: Locale): string {
  const labelOf = (value: string) => question.options?.find((option) => option.value === value)?.label[locale] ?? value
  if (typeof answer === 'object') return answer.map(labelOf).join(', ')
  if (question.kind === 'computed' && typeof answer === 'number') return rankText(answer, locale)
  if (typeof answer === 'number') return withUnit(number(answer, locale), question.unit ?? null)
  if (question.kind === 'date') return answer.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
  return labelOf(answer)
}
