import { signal } from '@preact/signals'
import { api, newIdempotencyKey, nothing } from '../lib/api.ts'
import { type Failure, problemName } from '../lib/failure.ts'
import { resource } from '../lib/resource.ts'
import type { afterDispensing } from './afterDispensing.ts'
import { checkedPrescription, recordedDispensation } from './answer.ts'
import { attempts } from './attempts.ts'
import { type Attempt, isSettled } from './derivePharmacy.ts'
import { createIdentity } from './identityModel.ts'
import { createLines } from './linesModel.ts'
import { createRefusal } from './refusalModel.ts'

/** What the last press came to, when the verdict does not say it by itself. */
export type Notice =
  | { kind: 'undone' | 'already-dispensed' | 'lines-already-dispensed' | 'own-prescription' | 'too-late' | 'refused' }
  | { kind: 'failed'; failure: Failure }

export type PharmacyModel = ReturnType<typeof createPharmacy>

export function createPharmacy(token: string, now: () => number) {
  const path = `/api/prescriptions/${encodeURIComponent(token)}`
  const checked = resource((signal) => api.get(path, checkedPrescription, { signal }))
  const identity = createIdentity()
  const lines = createLines()
  const confirming = signal(false)
  const sending = signal(false)
  const undoing = signal(false)
  const attempt = signal<Attempt | undefined>(undefined)
  const notice = signal<Notice | undefined>(undefined)

  const number = () => checked.state.peek().value?.prescription.number ?? ''
  const refusal = createRefusal(path, identity, () => {
    notice.value = { kind: 'refused' }
    look()
  })

  function offerOwed() {
    const answer = checked.state.peek().value
    if (answer) lines.offer(answer.owed ?? answer.prescription.lines.map((_, line) => line))
  }

  /** What is true now, and so what may be given now. */
  async function look() {
    await checked.load()
    offerOwed()
  }

  async function load() {
    await look()
    if (checked.state.peek().status === 'ready') attempt.value = attempts.of(number())
  }

  function remember(next: Attempt | undefined) {
    attempt.value = next
    if (next) attempts.keep(number(), next)
    else attempts.forget(number())
  }

  /** Opens the confirmation when the pharmacy is named and something is given; true then. */
  function ask(): boolean {
    const given = lines.check()
    if (!identity.check() || !given) return false
    notice.value = undefined
    confirming.value = true
    return true
  }

  async function send(current: Attempt, after?: typeof afterDispensing) {
    sending.value = true
    const body = { pharmacy: current.pharmacy, ...(current.lines ? { lines: current.lines } : {}) }
    const answer = await api.post(`${path}/dispensations`, body, recordedDispensation, { idempotencyKey: current.key })
    sending.value = false
    confirming.value = false
    if (answer.ok) {
      notice.value = undefined
      const before = checked.state.peek().value
      if (before && after) checked.set(after(before, answer.value))
      offerOwed()
      remember({ ...current, recordedAt: now(), at: answer.value.at })
      await look()
      return
    }
    const failure = answer.refusal
    if (isSettled(failure)) remember(undefined)
    identity.refuse(failure)
    notice.value = noticeOf(failure)
    // A field to correct keeps what was chosen; anything else changed what is true.
    if (isSettled(failure) && Object.keys(identity.refused.peek()).length === 0) await look()
  }

  /**
   * The one deliberate press. The key is kept before it leaves: whatever happens next, a repetition is the same attempt.
   * @param after comes with the form, so that whoever only reads a code does not load it
   */
  async function dispense(after: typeof afterDispensing) {
    if (sending.peek()) return
    const fresh: Attempt = {
      key: newIdempotencyKey(),
      pharmacy: identity.remember(),
      lines: lines.body(),
      startedAt: now(),
    }
    remember(fresh)
    await send(fresh, after)
  }

  /** Sends an attempt whose answer never came once more, exactly as it was. */
  async function sendAgain() {
    const pending = attempt.peek()
    if (pending && !sending.peek()) await send(pending)
  }

  async function undo() {
    const recorded = attempt.peek()
    if (!recorded || undoing.peek()) return
    undoing.value = true
    const answer = await api.delete(`${path}/dispensations`, nothing, { idempotencyKey: recorded.key })
    // What is true now before what was pressed goes: the page never says « déjà délivrée » of what was just undone.
    if (answer.ok || isSettled(answer.refusal)) {
      attempts.forget(number())
      await look()
      attempt.value = undefined
    }
    undoing.value = false
    if (answer.ok) notice.value = { kind: 'undone' }
    else
      notice.value =
        problemName(answer.refusal) === 'too-late' ? { kind: 'too-late' } : { kind: 'failed', failure: answer.refusal }
  }

  return {
    checked: checked.state,
    identity,
    lines,
    refusal,
    confirming,
    sending,
    undoing,
    attempt,
    notice,
    load,
    ask,
    dispense,
    sendAgain,
    undo,
    dispose: checked.dispose,
  }
}

function noticeOf(failure: Failure): Notice {
  const name = problemName(failure)
  if (name === 'already-dispensed' || name === 'lines-already-dispensed') return { kind: name }
  if (failure.kind === 'problem' && failure.problem.status === 403) return { kind: 'own-prescription' }
  return { kind: 'failed', failure }
}
