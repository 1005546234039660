import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Answer, api, type Schema } from '../lib/api.ts'
import type { Failure } from '../lib/failure.ts'
import { type ResourceState, resource } from '../lib/resource.ts'

export type Owned<List> = {
  list: ReadonlySignal<ResourceState<List>>
  load: () => Promise<void>
  failure: Signal<Failure | undefined>
  secret: Signal<string | undefined>
  /** The secret was copied: nobody sees it again. */
  putAway: () => void
  /** What a change answered; the list is read again either way. */
  after: <Value>(answer: Answer<Value>) => Promise<Value | undefined>
  dispose: () => void
}

/** What the organisation has of one kind (keys, endpoints): listed, changed, and a new one's secret shown once. */
export function createOwned<List>(path: string, schema: Schema<List>): Owned<List> {
  const { state, load, dispose } = resource((stop) => api.get(path, schema, { signal: stop }))
  const secret = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    list: state,
    load,
    failure,
    secret,
    putAway() {
      secret.value = undefined
    },
    async after(answer) {
      failure.value = answer.ok ? undefined : answer.refusal
      await load()
      return answer.ok ? answer.value : undefined
    },
    dispose,
  }
}
