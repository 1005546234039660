import { signal } from '@preact/signals'
import { type FindingView, prescriptionChecked } from '../../../protocol/doctor.ts'
import { announce } from '../../components/live.ts'
import { api } from '../../lib/api.ts'
import { checkBodyOf, type TypedLine } from './derivePrescription.ts'

/** Long enough for the next letter, short enough to be there before the next field. */
const PAUSE_MS = 500

export type LineFinding = FindingView & { lineId: string; field: string }

/** What stands against the lines while they are written: asked of the service, which has the base and the record. */
export function createFindings(consultationId: string) {
  const findings = signal<readonly LineFinding[]>([])
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''

  async function ask(lines: readonly TypedLine[], renewals: string) {
    const { body, ids } = checkBodyOf(lines, renewals)
    // The lines themselves are part of it: the same medicines in copied lines have no findings beside them yet.
    const text = JSON.stringify([body, ids])
    if (text === last) return
    if (body.lines.length === 0) {
      last = text
      findings.value = []
      return
    }
    const mine = new AbortController()
    asked = mine
    const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/prescriptions/check`
    const answer = await api.post(path, body, prescriptionChecked, { signal: mine.signal })
    // Without an answer nothing is said: the service checks again before anything is kept.
    if (!answer.ok || mine.signal.aborted) return
    last = text
    const known = new Set(findings.peek().map(({ message }) => message))
    findings.value = findingsByLine(answer.value.findings, ids)
    const fresh = findings.peek().filter(({ message }) => !known.has(message))
    if (fresh.length > 0) announce(fresh.map(({ message }) => message).join(' '))
  }

  return {
    findings,
    watch(lines: readonly TypedLine[], renewals: string) {
      clearTimeout(timer)
      asked.abort()
      const there = new Set(lines.map(({ id }) => id))
      if (findings.peek().some(({ lineId }) => !there.has(lineId)))
        findings.value = findings.peek().filter(({ lineId }) => there.has(lineId))
      timer = setTimeout(() => ask(lines, renewals), PAUSE_MS)
    },
    dispose() {
      clearTimeout(timer)
      asked.abort()
    },
  }
}

/** `lines.0.medicine` → the line that it was about when it was asked. */
export function findingsByLine(findings: readonly FindingView[], ids: readonly string[]): LineFinding[] {
  return findings.flatMap((finding) => {
    const [, index, field = 'medicine'] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(finding.path) ?? []
    const lineId = index === undefined ? undefined : ids[Number(index)]
    return lineId === undefined ? [] : [{ ...finding, lineId, field }]
  })
}
