import type { AttachmentRefusalReason } from '../../domain/attachments/attachmentType.ts'
import type { AttachmentView } from '../../protocol/consultation.ts'
import type { Failure } from '../lib/failure.ts'

/** Why a file stays here. `content` was seen in the page already; the service looks again at whatever it gets. */
export type Trouble =
  | { kind: 'too-large' | 'too-many' | 'undecodable' }
  | { kind: 'content'; reason: AttachmentRefusalReason }
  | { kind: 'failure'; failure: Failure }

/** A file on its way from this device. */
export type Upload = {
  /** Also its idempotency key, and the key of the message that sends it: however often it goes, it is one file. */
  key: string
  name: string
  /** As it was picked; once `prepared`, as it goes out. */
  file: File
  prepared: boolean
  /** Sent, 0 to 1. */
  share: number
  /** Whether its person wants it delivered as soon as it is there. */
  wanted: boolean
  trouble: Trouble | undefined
  /** What the service made of it. */
  attachment: AttachmentView | undefined
  /** An address of the prepared file, for this page only. */
  preview: string | undefined
}

/** A lost network, or an earlier try that the service still works on: another try mends it by itself. */
export const isPassing = (trouble: Trouble | undefined): boolean =>
  trouble?.kind === 'failure' &&
  (trouble.failure.kind === 'unreachable' ||
    (trouble.failure.kind === 'problem' && trouble.failure.problem.name === 'conflict'))

/** What another try may mend; a file that was refused for what it is stays refused. */
export function mayRetry({ trouble }: Pick<Upload, 'trouble'>): boolean {
  // « Too many » ends when another one is taken out.
  if (trouble?.kind === 'too-many') return true
  if (trouble?.kind !== 'failure') return false
  const { failure } = trouble
  if (failure.kind !== 'problem') return true
  const { status } = failure.problem
  return status >= 500 || status === 429 || status === 401 || isPassing(trouble)
}

/** Whether it still goes somewhere: on its way, or waiting for the network. */
export const isUnderWay = ({ trouble, attachment }: Pick<Upload, 'trouble' | 'attachment'>): boolean =>
  attachment === undefined && (trouble === undefined || isPassing(trouble))
