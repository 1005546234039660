import { signal } from '@preact/signals'
import type { Failure } from '../../lib/failure.ts'
import { namesUnder, recall } from '../../lib/storage.ts'
import { isBlankPrescription, typedPrescription } from '../prescription/derivePrescription.ts'
import type { Session } from '../sessionModel.ts'
import { type Unsent, unsentIn } from './deriveUnsent.ts'

/** A prescription is kept from its first key on, even when all of it was taken away again. */
function isWritten(name: string): boolean {
  if (!name.startsWith('prescription:')) return true
  const kept = recall(name, typedPrescription)
  return kept !== undefined && !isBlankPrescription(kept)
}

/** Signing out, which erases what is not sent: never without a word. */
export function createSignOut(session: Session) {
  const unsent = signal<readonly Unsent[]>([])
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function leave() {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const answer = await session.signOut()
    busy.value = false
    unsent.value = []
    if (!answer.ok) failure.value = answer.refusal
  }

  return {
    unsent,
    busy,
    failure,
    ask() {
      unsent.value = unsentIn(namesUnder('').filter(isWritten))
      if (unsent.peek().length === 0) leave()
    },
    leave,
    stay() {
      unsent.value = []
      failure.value = undefined
    },
  }
}
