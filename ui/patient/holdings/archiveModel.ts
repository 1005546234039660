import { signal } from '@preact/signals'
import { type ExportProgress, exportProgress } from '../../../protocol/holdings.ts'
import type { Failure } from '../../lib/failure.ts'
import { readLines } from '../../lib/lines.ts'

type Ready = Extract<ExportProgress, { step: 'ready' }>
export type ArchiveState =
  | { kind: 'idle' }
  | { kind: 'preparing'; progress: Exclude<ExportProgress, { step: 'ready' }> }
  | { kind: 'ready'; ready: Ready }
  | { kind: 'failed'; failure: Failure }

/** The archive of one person: made ready while one looks on, then downloaded by the browser itself, which keeps none of it in memory. */
export function createArchive(patientId: string, download: (address: string) => void) {
  const path = `/api/patients/${encodeURIComponent(patientId)}/export`
  const state = signal<ArchiveState>({ kind: 'idle' })
  let current = new AbortController()

  const fetchIt = () => download(`${path}?format=zip`)

  return {
    state,
    download: fetchIt,
    async start() {
      current.abort()
      const mine = new AbortController()
      current = mine
      state.value = { kind: 'preparing', progress: { step: 'reading' } }
      const answer = await readLines(
        `${path}/preparation`,
        exportProgress,
        (line) => {
          if (line.step !== 'ready' && !mine.signal.aborted) state.value = { kind: 'preparing', progress: line }
        },
        mine.signal,
      )
      if (mine.signal.aborted) return
      if (!answer.ok) state.value = { kind: 'failed', failure: answer.refusal }
      // A connection that broke in the middle is no archive.
      else if (answer.value.step !== 'ready') state.value = { kind: 'failed', failure: { kind: 'unreachable' } }
      else {
        state.value = { kind: 'ready', ready: answer.value }
        fetchIt()
      }
    },
    cancel() {
      current.abort()
      state.value = { kind: 'idle' }
    },
    dispose: () => current.abort(),
  }
}
