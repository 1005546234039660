import type { Party } from '../consultation/notices.ts'

/** What somebody sends in a call; a muted microphone and a camera that is off send nothing. */
export type CallMedia = { microphone: boolean; camera: boolean }

/** Somebody's place in a call: one page of theirs, named by itself. Times are epoch milliseconds. */
export type CallSeat = {
  tab: string
  media: CallMedia
  since: number
  /** When its page was lost; a reload or a tunnel brings it back within the grace. */
  lostAt: number | null
}

export const INCIDENTS = [
  'lost', // the media stopped flowing
  'restored', // …and flow again, after so many seconds
  'ice-restart', // another way through the network was looked for
  'page-lost', // a page closed, reloaded or crashed, or its network went
  'page-back',
  'other-tab', // the same person went on in another tab or on another device
  'to-video',
  'to-audio',
  'carrier-down', // the service that carried the media did not, and they go from page to page since
  'carrier-left', // that service lost somebody whose page was still there
] as const
export type IncidentKind = (typeof INCIDENTS)[number]

/** What is written down of a call by itself (R6316-3, 5° CSP). `at`: epoch milliseconds. */
export type Incident = { at: number; party: Party; kind: IncidentKind; seconds?: number }

/** What takes sound and picture from one page to the other: themselves, or Cloudflare's RealtimeKit. */
export const CARRIERS = ['embedded', 'realtimekit'] as const
export type Carrier = (typeof CARRIERS)[number]

export type CallChannel = 'audio' | 'video'

/** One call of a consultation, from whoever started it to the hang-up. Times are epoch milliseconds. */
export type Call = {
  /** From 1, within the consultation. */
  number: number
  startedAt: number
  startedBy: Party
  channel: CallChannel
  carrier: Carrier
  /** When both were in it for the first time. */
  connectedAt: number | null
  endedAt: number | null
  seats: Readonly<Record<Party, CallSeat | null>>
  incidents: readonly Incident[]
  /** How many more were not kept one by one: a line that breaks all day fills no room. */
  furtherIncidents: number
}

export const INCIDENTS_KEPT = 100
/** So long is a lost page's place kept, in seconds; the other side waits for it meanwhile. */
export const CALL_GRACE_SECONDS = 60

/** A call that nobody has hung up yet. */
export type CallOn = Call & { endedAt: null }
export const isOn = (call: Call | null): call is CallOn => call !== null && call.endedAt === null

/** When a lost page's place is given up; `null` when none is lost. */
export function nextCallDeadline(call: Call | null): number | null {
  if (!isOn(call)) return null
  const lost = [call.seats.patient?.lostAt, call.seats.doctor?.lostAt].filter((at) => typeof at === 'number')
  return lost.length === 0 ? null : Math.min(...lost) + CALL_GRACE_SECONDS * 1000
}

/** For how long both were in it, in whole seconds. */
export const durationSeconds = ({ connectedAt, endedAt }: Call, now: number): number =>
  connectedAt === null ? 0 : Math.max(0, Math.round(((endedAt ?? now) - connectedAt) / 1000))
