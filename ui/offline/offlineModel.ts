import { signal } from '@preact/signals'
import { hasSymptomsDraft, offlineQuestion } from '../lib/offlineQuestion.ts'
import { keptCodes, type PrescriptionCode } from '../lib/prescriptionCodes.ts'
import { namesUnder } from '../lib/storage.ts'

/** Small, and never answered by the service worker. */
const UNCACHED_FILE = '/manifest.webmanifest'
const LOOK_EVERY_MS = 5000

/** What a person can do without a network: write the question, which stays here, and see when the network is back. */
export function createOffline() {
  const text = signal(offlineQuestion.get())
  const online = signal(false)
  /** The prescription's code that is held out. */
  const code = signal<PrescriptionCode | undefined>(undefined)
  const left = new AbortController()
  // A browser says « online » of any network, one without a way to us too: what counts is an answer.
  async function look() {
    online.value = await fetch(UNCACHED_FILE, { cache: 'no-store', signal: left.signal }).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  for (const name of ['online', 'offline', 'focus']) addEventListener(name, look, { signal: left.signal })
  const looking = setInterval(look, LOOK_EVERY_MS)
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
    dispose() {
      clearInterval(looking)
      left.abort()
    },
  }
}
