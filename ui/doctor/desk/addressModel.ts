import { signal } from '@preact/signals'
import { type ConsultationView, consultation } from '../../../protocol/consultation.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { idOfPath, pathOf } from '../queue/deriveMine.ts'

/** What became of the consultation that the address names, while it is not open. */
export type Wanted = { kind: 'opening' } | { kind: 'unknown' } | { kind: 'failed'; failure: Failure }

type AddressEvents = {
  /** The consultation that is open now. */
  openId: () => string | undefined
  /** One that needs no call, since it is known already. */
  find: (id: string) => ConsultationView | undefined
  onOpen: (consultation: ConsultationView) => void
  /** The address names another consultation than the open one, or none. */
  onClose: (next: string | undefined) => void
}

/** The address of the desk names the open consultation: a reload, a link, « back » and « forward » lead to it. */
export function createAddress({ openId, find, onOpen, onClose }: AddressEvents) {
  const named = () => idOfPath(location.pathname)
  const wanted = signal<Wanted | undefined>(named() === undefined ? undefined : { kind: 'opening' })
  const left = new AbortController()

  async function follow() {
    const id = named()
    if (id !== undefined && id === openId()) return
    onClose(id)
    wanted.value = undefined
    if (id === undefined) return
    const known = find(id)
    if (known) return onOpen(known)
    wanted.value = { kind: 'opening' }
    const answer = await api.get(`/api/doctor/consultations/${encodeURIComponent(id)}`, consultation, {
      signal: left.signal,
    })
    // Meanwhile another was opened, or the doctor went elsewhere.
    if (left.signal.aborted || named() !== id || openId() !== undefined) return
    if (answer.ok) return onOpen(answer.value)
    const { refusal } = answer
    const missing = refusal.kind === 'problem' && refusal.problem.status === 404
    wanted.value = missing ? { kind: 'unknown' } : { kind: 'failed', failure: refusal }
  }

  addEventListener('popstate', follow, { signal: left.signal })
  return {
    wanted,
    follow,
    /** A consultation was opened: a step that « back » undoes. */
    opened(id: string) {
      wanted.value = undefined
      if (named() !== id) history.pushState(null, '', pathOf(id))
    },
    /** The open one left this doctor's hands: there is nothing to go back to. */
    gone: () => history.replaceState(null, '', pathOf(undefined)),
    toQueue() {
      history.pushState(null, '', pathOf(undefined))
      return follow()
    },
    dispose: () => left.abort(),
  }
}
