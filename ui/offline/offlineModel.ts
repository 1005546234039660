import { signal } from '@preact/signals'
import { hasSymptomsDraft, offlineQuestion } from '../lib/offlineQuestion.ts'
import { keptCodes, type PrescriptionCode } from '../lib/prescriptionCodes.ts'
import { namesUnder } from '../lib/storage.ts'

/** What a person can do without a network: write the question, which stays here, and see when the network is back. */
export function createOffline() {
  const text = signal(offlineQuestion.get())
  const online = signal(navigator.onLine)
  /** The prescription's code that is held out. */
  const code = signal<PrescriptionCode | undefined>(undefined)
  const left = new AbortController()
  addEventListener('online', () => (online.value = true), { signal: left.signal })
  addEventListener('offline', () => (online.value = false), { signal: left.signal })
  return {
    text,
    online,
    codes: keptCodes(),
    code,
    draftElsewhere: hasSymptomsDraft(),
    /** Messages of a conversation that wait here for the network. */
    unsent: namesUnder('outgoing:').length,
    write(typed: string) {
      text.value = typed
      offlineQuestion.set(typed)
    },
    /** The page that was asked for, again: its address is still this one's. */
    retry: () => location.reload(),
    dispose: () => left.abort(),
  }
}
