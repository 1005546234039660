import { computed, signal } from '@preact/signals'
import { CONSENT_KINDS, type ConsentKind } from '../../../domain/people/consentVersions.ts'
import { consents } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { session } from '../frame/session.ts'
import { textsInForce } from '../terms/texts.ts'

/** The agreements of the account: each kind with its latest, and the two presses that change one. */
export function createConsents() {
  const list = resource((signal) => api.get('/api/consents', consents, { signal }))
  const texts = textsInForce()
  const textOf = (kind: ConsentKind) => texts.state.value.value?.texts.find((one) => one.kind === kind)
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
    state: computed(() => {
      const failed = [list.state.value, texts.state.value].find(({ status }) => status === 'failed')
      return failed ?? list.state.value
    }),
    async load() {
      await Promise.all([list.load(), texts.load()])
    },
    asked,
    changing,
    failure,
    latest: computed(() => {
      const all = list.state.value.value?.consents
      if (!all || !texts.state.value.value) return undefined
      return CONSENT_KINDS.map((kind) => {
        const given = all.find((one) => one.kind === kind)
        const text = textOf(kind)
        return { kind, given, text, outdated: given?.withdrawnAt === null && given.version !== text?.version }
      })
    }),
    withdraw: (kind: ConsentKind) => change(kind, () => api.post('/api/consents/withdrawals', { kind }, nothing)),
    /** To the text that stands on the page: where another came meanwhile, it is shown, and asked for, anew. */
    async give(kind: ConsentKind) {
      const version = textOf(kind)?.version
      await change(kind, () => api.post('/api/consents', { kind, version }, nothing))
      if (failure.peek()) await texts.load()
    },
    dispose() {
      list.dispose()
      texts.dispose()
    },
  }
}
export type ConsentsModel = ReturnType<typeof createConsents>
