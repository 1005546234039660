import { signal } from '@preact/signals'
import { checkSignature, type SignatureCheck } from './checkSignature.ts'
import { keepPage } from './keepPage.ts'
import { fetchKeys, type KeptKeys, keysOfThisDevice } from './keptKeys.ts'
import { tokenIn } from './readCode.ts'

/** Where a reading stands. Without a network the signature is all that is known. */
export type Reading =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'no-code' }
  | { kind: 'no-keys' }
  | { kind: 'offline'; check: SignatureCheck; keysAt: number }

export function createScanner(now: () => number, openPrescription: (token: string) => void) {
  const reading = signal<Reading>({ kind: 'idle' })
  const keys = signal<KeptKeys | undefined>(keysOfThisDevice())
  /** Whether this page opens without a network. */
  const kept = signal(false)

  async function refreshKeys(): Promise<boolean> {
    const fresh = await fetchKeys(now())
    if (fresh) keys.value = fresh
    return fresh !== undefined
  }

  return {
    reading,
    keys,
    kept,
    async prepare() {
      const [, isKept] = await Promise.all([refreshKeys(), keepPage()])
      kept.value = isKept
    },
    /** Takes what a camera, a reader or the clipboard gave: online to the service's answer, else to the signature's. */
    async read(text: string) {
      if (reading.peek().kind === 'checking') return
      const token = tokenIn(text)
      if (token === undefined) {
        reading.value = { kind: 'no-code' }
        return
      }
      reading.value = { kind: 'checking' }
      // Asking for the keys tells whether there is a network, and brings what was revoked since.
      if (await refreshKeys()) {
        openPrescription(token)
        return
      }
      const known = keys.peek()
      reading.value = known
        ? { kind: 'offline', check: await checkSignature(token, known.set), keysAt: known.at }
        : { kind: 'no-keys' }
    },
    clear() {
      reading.value = { kind: 'idle' }
    },
  }
}
