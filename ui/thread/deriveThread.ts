import type { EntryView } from '../../protocol/consultation.ts'

export type Side = 'patient' | 'doctor'
export const otherSide = (side: Side): Side => (side === 'patient' ? 'doctor' : 'patient')

/** A message longer than this is folded, in UTF-16 code units and in lines. */
const FOLD = { characters: 900, lines: 14 }
/** What a folded message still shows. */
const SHOWN = { characters: 600, lines: 9 }

/** The beginning of a long message, cut between words; nothing when it needs no folding. */
export function folded(text: string): string | undefined {
  const lines = text.split('\n')
  if (text.length <= FOLD.characters && lines.length <= FOLD.lines) return undefined
  const start = lines.slice(0, SHOWN.lines).join('\n').slice(0, SHOWN.characters)
  const space = start.length < SHOWN.characters ? start.length : start.lastIndexOf(' ')
  // A word without end is cut where it is, but never within a character.
  return (space > SHOWN.characters / 2 || start.length < SHOWN.characters ? start.slice(0, space) : start).replace(
    /[\uD800-\uDBFF]$/,
    '',
  )
}

const EMOJI_ONLY = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,24}$/u

/** One to three emoji and nothing else are shown large, as people know it; digits are emoji components, but no emoji. */
export function isEmojiOnly(text: string): boolean {
  if (!EMOJI_ONLY.test(text) || !/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return false
  const shown = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.replace(/\s/g, ''))]
  return shown.length <= 3
}

/** How far a mark says « lu »: what the other side has read of one's own. */
export const deliveryOf = (entry: EntryView, readByOther: number): 'sent' | 'read' =>
  entry.seq <= readByOther ? 'read' : 'sent'

/** What the other side said beyond one's own mark. */
export const unreadCount = (entries: readonly EntryView[], side: Side, readUpTo: number): number =>
  entries.filter(({ from, seq }) => from === otherSide(side) && seq > readUpTo).length

/** Whether a day mark stands before this entry; `dayOf` gives the day in the service's zone. */
export const startsDay = (entry: EntryView, before: EntryView | undefined, dayOf: (at: string) => string): boolean =>
  before === undefined || dayOf(before.at) !== dayOf(entry.at)

/** What came since, from others: heard once each. A doctor's or patient's own words they know. */
export const newFromOthers = (entries: readonly EntryView[], side: Side, after: number): readonly EntryView[] =>
  entries.filter(({ from, seq }) => seq > after && from !== side)
