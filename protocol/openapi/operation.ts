import type * as z from 'zod/mini'
import type { Phrase } from '../../domain/language/phrase.ts'
import type { ProblemName } from '../problems.ts'

/** The chapters of the reference, in the order in which an insurer's developer wants them. */
export const TAGS = {
  integrators: { fr: 'Intégrateurs', en: 'Integrators' },
  handOver: { fr: 'Passage d’assurés (SSO)', en: 'Handing members over (SSO)' },
  widget: { fr: 'Widget', en: 'Widget' },
  accounts: { fr: 'Comptes et patients', en: 'Accounts and patients' },
  consultations: { fr: 'Consultations', en: 'Consultations' },
  doctor: { fr: 'Poste du médecin', en: 'The doctor’s desk' },
  pharmacy: { fr: 'Pharmacie', en: 'Pharmacy' },
  admin: { fr: 'Administration', en: 'Administration' },
  alerts: { fr: 'Alertes', en: 'Alerts' },
  operations: { fr: 'Exploitation', en: 'Operations' },
  local: { fr: 'Sur votre machine seulement', en: 'Only on your own machine' },
  pages: { fr: 'Pages', en: 'Pages' },
} as const satisfies Record<string, Phrase>
export type Tag = keyof typeof TAGS

/** What is sent or answered: JSON by its schema, or something else than JSON. */
export type Content = z.core.$ZodType | 'nothing' | 'html' | 'pdf' | 'bytes' | 'redirect' | 'socket'

/** A route in words and schemas; its path, its method and who may call it are the router's. */
export type Operation = {
  tag: Tag
  summary: Phrase
  query?: Readonly<Record<string, Phrase>>
  /** JSON by its schema, a file, or the form of a hand-over. */
  body?: z.core.$ZodType | 'file' | 'token'
  answers: Readonly<Record<number, Content>>
  /** Refusals of its own, beside those that every call of its kind may get. */
  problems?: readonly ProblemName[]
  /** Whether it can't do without an `Idempotency-Key`. */
  keyRequired?: boolean
}

/** `METHOD /path/:parameter`, as the router has it. */
export type Operations = Readonly<Record<string, Operation>>

/** Operations of one chapter, each with its sentence in both languages. */
export const operationOf =
  (tag: Tag) =>
  (fr: string, en: string, more: Omit<Operation, 'tag' | 'summary'>): Operation => ({
    tag,
    summary: { fr, en },
    ...more,
  })
