import { isReportDue } from '../../../domain/consultation/reportDue.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { words } from '../words.ts'

/** What still needs this doctor: a consultation under way, or an ended one whose report is not written. */
export const inProgress = (mine: Pick<ConsultationView, 'state' | 'documents'>): boolean =>
  isUnderWay(mine) || isReportDue(mine)

/** Whether its patient may still write, come back or call. */
export const isUnderWay = ({ state }: Pick<ConsultationView, 'state'>): boolean =>
  state === 'taken' || state === 'active'

/** The order in which they were taken, which no reload changes. */
export const asTaken = <Mine extends { takenAt: string | null }>(mine: readonly Mine[]): readonly Mine[] =>
  mine.toSorted((one, other) => (one.takenAt ?? '').localeCompare(other.takenAt ?? ''))

/** Whether the patient calls, and waits for this doctor to join. */
export const isCalling = ({ call }: Pick<ConsultationView, 'call'>): boolean =>
  call !== null && call.seats.patient !== null && call.seats.doctor === null

/**
 * The doctor's own consultations as they were read, with what became known while that answer was under way: what was
 * taken since is not in it, and what was passed on since still is.
 */
export function mineAfter<Mine extends { id: string }>(
  read: readonly Mine[],
  before: readonly Mine[],
  now: readonly Mine[],
): readonly Mine[] {
  const fresh = now.filter((each) => !before.includes(each))
  const stays = ({ id }: Mine) => !before.some((each) => each.id === id) || now.some((each) => each.id === id)
  const known = new Map(fresh.map((each) => [each.id, each]))
  const kept = read.filter(stays).map((each) => known.get(each.id) ?? each)
  return [...kept, ...fresh.filter(({ id }) => !kept.some((each) => each.id === id))]
}

/** Where a consultation stands, in words; the states before it was taken never come here. */
export function stateWords(state: ConsultationView['state']) {
  if (state === 'taken') return words.stateTaken
  if (state === 'active') return words.stateActive
  return state === 'missed' ? words.stateMissed : words.stateEnded
}

export const pathOf = (consultationId: string | undefined): string =>
  consultationId === undefined ? '/medecin' : `/medecin/consultations/${encodeURIComponent(consultationId)}`

/** The consultation that an address of the desk names, so that a reload opens it again. */
export function idOfPath(pathname: string): string | undefined {
  const [, encoded] = /^\/medecin\/consultations\/([^/]+)\/?$/.exec(pathname) ?? []
  if (encoded === undefined) return undefined
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
