import type { CallChannel } from '../call/call.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Attachment, DocumentKind } from './consultation.ts'
import type { HandedTo, ReleaseReason } from './handOver.ts'
import type { Party } from './notices.ts'
import type { Outcome } from './outcome.ts'

/** What the service itself says in a thread, and what each saying needs to become a sentence. */
type Notices = {
  'question-sent': { waitMinutes: number }
  /** In the words of the pathway that the question began with. */
  'pathway-waiting': { text: Phrase }
  'wait-overdue': object
  'waiting-again': object
  cancelled: object
  'no-doctor': object
  'doctor-took': { doctorName: string }
  /** The reason is absent in threads older than reasons are. */
  released: { reason?: ReleaseReason }
  'handed-over': { doctorName: string; to: HandedTo }
  /** The conclusion is absent where none was named. */
  ended: { outcome?: Outcome }
  missed: object
  'document-ready': { kind: DocumentKind; addendum?: true }
  'call-started': { channel: CallChannel; by: Party }
  /** `null`: the other side never came. */
  'call-ended': { seconds: number | null }
}
export type NoticeCode = keyof Notices

/** A saying of the service, kept as a fact so that each reader gets it in their own language. */
export type Notice<Code extends NoticeCode = NoticeCode> = { [Each in Code]: { code: Each } & Notices[Each] }[Code]

/** One thing said in a thread. `seq` rises by one within a consultation. */
export type Entry = {
  seq: number
  /** The sender's own name for it, by which a second sending is recognised. */
  key: string | null
  /** Epoch milliseconds. */
  at: number
} & (
  | { from: 'patient' | 'doctor'; text: string }
  | { from: 'patient' | 'doctor'; attachment: Attachment }
  | { from: 'bot' | 'system'; notice: Notice }
)

type WithoutPlace<Kind> = Kind extends Entry ? Omit<Kind, 'seq' | 'at'> : never
/** An entry before the room gave it its place. */
export type NewEntry = WithoutPlace<Entry>
