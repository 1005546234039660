import type { Refusal } from '../domain/consultation/decide.ts'
import type { AnswerRefusal } from '../domain/intake/checkAnswer.ts'
import { iso } from '../domain/language/instant.ts'
import type { Phrase } from '../domain/language/phrase.ts'
import type { Problem } from './problems.ts'

/** Why an answer was not kept, as the sentence that stands under its field. The page says the same by the same code. */
export function answerRefusalText(why: AnswerRefusal): Phrase {
  switch (why.type) {
    case 'symptoms-too-short':
      return {
        fr: `Il manque ${why.minimum - why.length} caractères : décrivez depuis quand, où et à quel point.`,
        en: `${why.minimum - why.length} more characters: say since when, where and how strong.`,
      }
    case 'text-too-long':
      return { fr: `Au plus ${why.maximum} caractères.`, en: `At most ${why.maximum} characters.` }
    case 'not-text':
      return { fr: 'Écrivez votre réponse.', en: 'Write your answer.' }
    case 'not-a-choice':
      return { fr: 'Choisissez une des réponses proposées.', en: 'Choose one of the answers.' }
    case 'not-a-number':
      return { fr: 'Écrivez un nombre, par exemple 62 ou 8,4.', en: 'Write a number, for example 62 or 8.4.' }
    case 'out-of-bounds':
      return {
        fr: `Écrivez un nombre entre ${String(why.minimum).replace('.', ',')} et ${why.maximum} ${why.unit}`
          .trim()
          .concat('.'),
        en: `Write a number between ${why.minimum} and ${why.maximum} ${why.unit}`.trim().concat('.'),
      }
    case 'not-yes-or-no':
      return { fr: 'Répondez oui ou non.', en: 'Answer yes or no.' }
    case 'not-a-country':
      return { fr: 'Choisissez un pays de la liste.', en: 'Choose a country from the list.' }
    case 'not-a-date':
      return { fr: 'Écrivez une date, par exemple 27/02/2026.', en: 'Write a date, for example 27/02/2026.' }
    case 'unknown-attachment':
      return { fr: 'Une pièce jointe manque : ajoutez-la de nouveau.', en: 'An attachment is missing: add it again.' }
    case 'too-many-attachments':
      return { fr: `Au plus ${why.maximum} pièces jointes.`, en: `At most ${why.maximum} attachments.` }
    case 'not-confirmed':
      return { fr: 'Appuyez sur « Envoyer la question ».', en: 'Press “Send the question”.' }
  }
}

/** A consultation's refusal as a problem of the contract. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.type) {
    case 'answer-refused': {
      const message = answerRefusalText(refusal.why)
      const problem = refusal.why.type === 'symptoms-too-short' ? 'symptoms-too-short' : 'invalid'
      return { problem, detail: message, errors: [{ path: 'value', message }] }
    }
    case 'no-such-attachment':
      return { problem: 'not-found' }
    case 'too-early':
      return { problem: 'too-early', more: { retryAt: iso(refusal.retryAt) } }
    case 'step-not-reached':
    case 'already-sent':
    case 'too-many-attachments':
    case 'not-waiting':
    case 'already-taken':
    case 'not-in-care':
    case 'not-ended':
    case 'same-recipient':
      return { problem: refusal.type }
  }
}
