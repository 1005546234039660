import type { Locale } from '../../domain/language/phrase.ts'
import type { LetterOf, LetterTemplate } from './letter.ts'

/** One thing under the other. Text and HTML are both made from this, so that neither says less. */
export type Block =
  | { kind: 'paragraph'; text: string }
  /** What matters more than the rest of the mail. */
  | { kind: 'warning'; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'button'; label: string; link: string }

export type Content = {
  subject: string
  /** What a mailbox shows beside the subject, before the mail is opened. */
  preheader: string
  /** The name to greet, or none. */
  greets: string | undefined
  blocks: readonly Block[]
  /** The page whose code field a phone may fill (the « origin-bound one-time code » format of the WICG). */
  autofill?: { host: string; code: string }
}

/** A template says the same in both languages. */
export type MailTemplate<Name extends LetterTemplate> = Readonly<Record<Locale, (letter: LetterOf<Name>) => Content>>

/** Who writes: the name of the service, and the address where a person answers. */
export type Brand = { name: string; contact: string }
