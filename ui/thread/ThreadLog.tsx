import { ArrowDown } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AttachmentView, EntryView } from '../../protocol/consultation.ts'
import { Bubble } from '../components/Bubble.tsx'
import { classes } from '../components/classes.ts'
import { Icon } from '../components/Icon.tsx'
import { format } from '../i18n/format.ts'
import { fill, t } from '../i18n/locale.ts'
import type { OutgoingItem } from '../lib/outgoing.ts'
import type { Room } from '../lib/roomModel.ts'
import { inSight } from '../lib/sight.ts'
import { deliveryOf, newFromOthers, otherSide, type Side, startsDay, unreadCount } from './deriveThread.ts'
import { hear } from './hearing.ts'
import { MessageText } from './MessageText.tsx'
import './ThreadLog.css'
import { templates, words } from './threadWords.ts'
import { useThreadScroll } from './useThreadScroll.ts'

/** So many lines are in the page at first, and so many more each time that somebody goes up. */
const PAGE_LINES = 60
/** Who reads the end of a fast thread does not keep all that came since: more lines than this, and the oldest go. */
const LINES_AT_END_MAX = 180
/** More at once are counted, not read out. */
const HEARD_ONE_BY_ONE = 5

type ThreadLogProps = {
  room: Pick<Room, 'entries' | 'outgoing' | 'read' | 'otherTyping' | 'markRead' | 'retry' | 'discard'>
  side: Side
  label: string
  /** Who the other one is, in a word: « Dr Anna Tomie », « Marie ». */
  otherName: string
  ownName: string
  /** Scrolls by itself (the desk), or with the page. */
  boxed?: boolean
  /** Whether what failed may be sent again. */
  open: boolean
  renderFile: (file: AttachmentView) => ComponentChildren
  /** Gets a way to the end of the thread, for who just sent something. */
  onReady?: (toEnd: () => void) => void
}

/** A conversation, the same for both sides: days, marks, what is on its way, and one voice that says what came. */
export function ThreadLog(props: ThreadLogProps) {
  const { room, side, label, otherName, boxed = false, open, onReady } = props
  const entries = room.entries.value
  const outgoing = room.outgoing.value
  const [first, setFirst] = useState(Math.max(0, entries.length - PAGE_LINES))
  const box = useRef<HTMLDivElement>(null)
  const lines = useRef<HTMLDivElement>(null)
  const shownFrom = Math.min(first, Math.max(0, entries.length - PAGE_LINES))
  const earlier = () => setFirst(Math.max(0, shownFrom - PAGE_LINES))
  const { isAtEnd, toEnd } = useThreadScroll(box, lines, shownFrom, earlier)
  const unread = unreadCount(entries, side, room.read.value[side])
  const shown = entries.slice(shownFrom)

  useEffect(() => onReady?.(toEnd), [])
  useEffect(() => {
    if (isAtEnd && shown.length > LINES_AT_END_MAX) setFirst(entries.length - PAGE_LINES)
  }, [isAtEnd, shown.length])
  useReading(room, entries, isAtEnd)

  return (
    <>
      <div
        ref={box}
        class={classes('thread-log', boxed && 'thread-log--boxed')}
        role="log"
        aria-label={label}
        // Said by the one voice below: a native log would repeat what is redrawn, and read out what is scrolled to.
        aria-live="off"
        {...(boxed ? { tabIndex: 0 } : {})}
      >
        <div ref={lines} class="thread-lines">
          {shownFrom > 0 && (
            <button type="button" class="link-button thread-older" onClick={earlier}>
              {t(words.older)}
            </button>
          )}
          {shown.map((entry, at) => (
            <EntryLine key={entry.key ?? entry.seq} {...props} entry={entry} before={shown[at - 1]} />
          ))}
          {outgoing.map((item) => (
            <OutgoingLine key={item.key} {...props} item={item} open={open} />
          ))}
        </div>
        <p class="thread-typing" aria-hidden={room.otherTyping.value ? undefined : true}>
          {room.otherTyping.value ? fill(templates.typing, { name: otherName }) : ''}
        </p>
      </div>
      {!isAtEnd && unread > 0 && (
        <div class="thread-below">
          <button type="button" onClick={toEnd}>
            <Icon node={ArrowDown} size={18} />
            {fill(templates.below, { count: unread })}
          </button>
        </div>
      )}
      <Voice {...props} />
    </>
  )
}

/** What stands in sight at the end has been read; a page behind another tab or window reads nothing. */
function useReading(room: ThreadLogProps['room'], entries: readonly EntryView[], isAtEnd: boolean) {
  const last = entries.at(-1)?.seq ?? 0
  const seen = inSight.value
  useEffect(() => {
    if (seen && isAtEnd && last > 0) room.markRead(last)
  }, [room, last, isAtEnd, seen])
}

/** The one live region: each message from the other side, or the service, once, when it comes. */
function Voice({ room, side, otherName }: ThreadLogProps) {
  const region = useRef<HTMLDivElement>(null)
  const entries = room.entries.value
  const heard = useRef(entries.at(-1)?.seq ?? 0)
  useEffect(() => {
    const news = newFromOthers(entries, side, heard.current)
    heard.current = Math.max(heard.current, entries.at(-1)?.seq ?? 0)
    if (!region.current || news.length === 0) return
    if (news.length > HEARD_ONE_BY_ONE) return hear(region.current, fill(templates.below, { count: news.length }))
    for (const entry of news) {
      const name = entry.from === otherSide(side) ? otherName : t(words.service)
      hear(region.current, fill(templates.heard, { name, text: entry.text ?? entry.attachment?.name ?? t(words.file) }))
    }
  }, [entries])
  return <div ref={region} class="visually-hidden" aria-live="polite" aria-relevant="additions" data-voice />
}

type EntryLineProps = ThreadLogProps & { entry: EntryView; before: EntryView | undefined }

function EntryLine({ room, side, ownName, otherName, renderFile, entry, before }: EntryLineProps) {
  const mine = entry.from === side
  const author = mine ? ownName : entry.from === otherSide(side) ? otherName : t(words.service)
  return (
    <>
      {startsDay(entry, before, format.date) && <DayMark at={entry.at} />}
      <Bubble
        from={entry.from === 'bot' ? 'system' : entry.from}
        mine={mine}
        author={author}
        at={entry.at}
        {...(mine ? { delivery: deliveryOf(entry, room.read.value[otherSide(side)]) } : {})}
      >
        {entry.attachment ? renderFile(entry.attachment) : <MessageText text={entry.text ?? ''} />}
      </Bubble>
    </>
  )
}

function OutgoingLine({ room, side, ownName, renderFile, item, open }: ThreadLogProps & { item: OutgoingItem }) {
  return (
    <Bubble
      from={side}
      mine
      author={ownName}
      at={item.at}
      delivery={item.state}
      reason={item.reason}
      {...(open ? { onRetry: () => room.retry(item.key) } : {})}
      onDiscard={() => room.discard(item.key)}
    >
      {item.attachment ? renderFile(item.attachment) : <MessageText text={item.text ?? ''} />}
    </Bubble>
  )
}

function DayMark({ at }: { at: string }) {
  const day = format.date(at)
  const now = Date.now()
  const text =
    day === format.date(now) ? t(words.today) : day === format.date(now - 86_400_000) ? t(words.yesterday) : day
  return (
    <p class="thread-day">
      <time dateTime={at}>{text}</time>
    </p>
  )
}
