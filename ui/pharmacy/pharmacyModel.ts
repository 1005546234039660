import { computed, signal } from '@preact/signals'
import { api, newIdempotencyKey, nothing } from '../lib/api.ts'
import { type Failure, fieldErrors, problemName } from '../lib/failure.ts'
import { resource } from '../lib/resource.ts'
import { checkedPrescription, recordedDispensation } from './answer.ts'
import { attempts, ownPharmacy } from './attempts.ts'
import { type Attempt, identityErrors, identityOf, isSettled } from './derivePharmacy.ts'

/** What the last press came to, when the verdict does not say it by itself. */
export type Notice =
  | { kind: 'undone' | 'already-dispensed' | 'own-prescription' | 'too-late' }
  | { kind: 'failed'; failure: Failure }

export type PharmacyModel = ReturnType<typeof createPharmacy>

export function createPharmacy(token: string, now: () => number) {
  const path = `/api/prescriptions/${encodeURIComponent(token)}`
  const checked = resource((signal) => api.get(path, checkedPrescription, { signal }))
  const remembered = ownPharmacy.get()
  const name = signal(remembered?.name ?? '')
  const finess = signal(remembered?.finess ?? '')
  const editing = signal(remembered === undefined)
  const asked = signal(false)
  const refusedFields = signal<Readonly<Record<string, string>>>({})
  const confirming = signal(false)
  const sending = signal(false)
  const undoing = signal(false)
  const attempt = signal<Attempt | undefined>(undefined)
  const notice = signal<Notice | undefined>(undefined)

  const number = () => checked.state.peek().value?.prescription.number ?? ''
  const errors = computed(() => (asked.value ? identityErrors(name.value, finess.value) : {}))

  async function load() {
    await checked.load()
    if (checked.state.peek().status === 'ready') attempt.value = attempts.of(number())
  }

  function remember(next: Attempt | undefined) {
    attempt.value = next
    if (next) attempts.keep(number(), next)
    else attempts.forget(number())
  }

  /** Opens the confirmation when the pharmacy is named; true then. */
  function ask(): boolean {
    asked.value = true
    refusedFields.value = {}
    const { name: noName, finess: noFiness } = errors.value
    if (noName || noFiness) {
      editing.value = true
      return false
    }
    notice.value = undefined
    confirming.value = true
    return true
  }

  async function send(current: Attempt) {
    sending.value = true
    const answer = await api.post(`${path}/dispensations`, { pharmacy: current.pharmacy }, recordedDispensation, {
      idempotencyKey: current.key,
    })
    sending.value = false
    confirming.value = false
    if (answer.ok) {
      notice.value = undefined
      remember({ ...current, recordedAt: now() })
      await checked.load()
      return
    }
    const failure = answer.refusal
    if (isSettled(failure)) remember(undefined)
    refusedFields.value = fieldErrors(failure)
    if (Object.keys(refusedFields.value).length > 0) editing.value = true
    notice.value = noticeOf(failure)
    if (isSettled(failure)) await checked.load()
  }

  /** The one deliberate press. The key is kept before it leaves: whatever happens next, a repetition is the same attempt. */
  async function dispense() {
    if (sending.peek()) return
    const pharmacy = identityOf(name.peek(), finess.peek())
    ownPharmacy.set(pharmacy)
    editing.value = false
    const fresh: Attempt = { key: newIdempotencyKey(), pharmacy, startedAt: now() }
    remember(fresh)
    await send(fresh)
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
    undoing.value = false
    if (answer.ok) notice.value = { kind: 'undone' }
    else
      notice.value =
        problemName(answer.refusal) === 'too-late' ? { kind: 'too-late' } : { kind: 'failed', failure: answer.refusal }
    if (answer.ok || isSettled(answer.refusal)) {
      remember(undefined)
      await checked.load()
    }
  }

  return {
    checked: checked.state,
    name,
    finess,
    editing,
    errors,
    refusedFields,
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
  if (name === 'already-dispensed') return { kind: 'already-dispensed' }
  if (failure.kind === 'problem' && failure.problem.status === 403) return { kind: 'own-prescription' }
  return { kind: 'failed', failure }
}
