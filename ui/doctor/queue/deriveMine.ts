import { isReportDue } from '../../../domain/consultation/reportDue.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import { words } from '../words.ts'

/** What still needs this doctor: a consultation under way, or an ended one whose report is not written. */
export const inProgress = (mine: Pick<ConsultationView, 'state' | 'documents'>): boolean =>
  mine.state === 'taken' || mine.state === 'active' || isReportDue(mine)

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
