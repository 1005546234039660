import { computed, signal } from '@preact/signals'
import { CONSENT_KINDS, CONSENT_VERSIONS, type ConsentKind } from '../../../domain/people/consentVersions.ts'
import { consents } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { session } from '../frame/session.ts'

/** The agreements of the account: each kind with its latest, and the two presses that change one. */
export function createConsents() {
  const list = resource((signal) => api.get('/api/consents', consents, { signal }))
  const asked = signal<ConsentKind | undefined>(undefined)
  const changing = signal<ConsentKind | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  async function change(kind: ConsentKind, call: () => ReturnType<typeof api.post<void>>) {
    if (changing.peek()) return
    changing.value = kind
    failure.value = undefined
    const answer = await call()
    changing.value = undefined
    if (!answer.ok) {
      failure.value = answer.refusal
      return
    }
    asked.value = undefined
    await Promise.all([list.load(), session.load()])
  }

  return {
    list,
    asked,
    changing,
    failure,
    latest: computed(() => {
      const all = list.state.value.value?.consents
      return all && CONSENT_KINDS.map((kind) => ({ kind, given: all.find((one) => one.kind === kind) }))
    }),
    withdraw: (kind: ConsentKind) => change(kind, () => api.post('/api/consents/withdrawals', { kind }, nothing)),
    give: (kind: ConsentKind) =>
      change(kind, () => api.post('/api/consents', { kind, version: CONSENT_VERSIONS[kind] }, nothing)),
    dispose: list.dispose,
  }
}
export type ConsentsModel = ReturnType<typeof createConsents>
