import { Check, CheckCheck, Clock, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { format } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import './Bubble.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { words } from './words.ts'

export type Delivery = 'sending' | 'sent' | 'read' | 'failed'

const MARKS = { sending: Clock, sent: Check, read: CheckCheck, failed: TriangleAlert }

type BubbleProps = {
  from: 'bot' | 'patient' | 'doctor' | 'system'
  /** Written by who looks at it: stands on the right, in the brand's colour. */
  mine?: boolean
  /** Read out before the words, so that a thread heard is a thread understood: « Dr Anna Tomie ». */
  author?: string
  /** ISO 8601 or epoch milliseconds. */
  at?: string | number
  delivery?: Delivery
  /** « Modifier », for an answer that may still change. */
  onEdit?: () => void
  editLabel?: string
  /** Why it was not sent, in words. */
  reason?: string | undefined
  /** Beside « non envoyé ». */
  onRetry?: () => void
  /** Gives up what was not sent. */
  onDiscard?: () => void
  children: ComponentChildren
}

export function Bubble(props: BubbleProps) {
  const { from, mine, author, at, delivery, onEdit, editLabel, children } = props
  const side = from === 'system' ? 'system' : mine ? 'mine' : from
  return (
    <div class={classes('bubble-line', `bubble-line--${side}`)}>
      <div class={classes('bubble', `bubble--${side}`)}>
        {author && <span class="visually-hidden">{author} : </span>}
        {children}
      </div>
      {(at !== undefined || delivery) && from !== 'system' && (
        <div class={classes('bubble-foot', delivery === 'failed' && 'bubble-foot--failed')}>
          {at !== undefined && <time dateTime={new Date(at).toISOString()}>{format.hour(at)}</time>}
          {at !== undefined && delivery && ' · '}
          {delivery && <Icon node={MARKS[delivery]} size={14} />}
          {delivery && t(words[delivery])}
        </div>
      )}
      {delivery === 'failed' && <NotSent {...props} />}
      {onEdit && (
        <button type="button" class="bubble-edit" aria-label={editLabel} onClick={onEdit}>
          {t(words.edit)}
        </button>
      )}
    </div>
  )
}

/** Why, and the two ways on: again under the same key, or not at all. */
function NotSent({ reason, onRetry, onDiscard }: BubbleProps) {
  return (
    <div class="bubble-failure">
      {reason && (
        <span class="bubble-reason" role="alert">
          {reason}
        </span>
      )}
      {onRetry && (
        <button type="button" class="bubble-edit" onClick={onRetry}>
          {t(words.resend)}
        </button>
      )}
      {onDiscard && (
        <button type="button" class="bubble-edit" onClick={onDiscard}>
          {t(words.discard)}
        </button>
      )}
    </div>
  )
}
