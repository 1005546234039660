import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from './api.ts'
import type { Failure } from './failure.ts'

/** What is known of something that is fetched. While it loads again, or after that failed, the last value stays. */
export type ResourceState<Value> =
  | { status: 'loading'; value?: Value }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; failure: Failure; value?: Value }

export type Resource<Value> = {
  state: ReadonlySignal<ResourceState<Value>>
  /** Fetches (again); a later call wins over an earlier one that is still under way. */
  load: () => Promise<void>
  /** Puts in a value that is known otherwise (the answer of a change, a socket's message). */
  set: (value: Value) => void
  dispose: () => void
}

/** Something fetched, as a signal. It starts in `loading`; call `load` to begin. */
export function resource<Value>(fetchIt: (signal: AbortSignal) => Promise<Answer<Value>>): Resource<Value> {
  const state = signal<ResourceState<Value>>({ status: 'loading' })
  let current = new AbortController()

  const last = (): { value?: Value } => {
    const { value } = state.peek()
    return value === undefined ? {} : { value }
  }

  return {
    state,
    async load() {
      current.abort()
      const mine = new AbortController()
      current = mine
      state.value = { status: 'loading', ...last() }
      const answer = await fetchIt(mine.signal)
      if (mine.signal.aborted) return
      state.value = answer.ok
        ? { status: 'ready', value: answer.value }
        : { status: 'failed', failure: answer.refusal, ...last() }
    },
    set(value) {
      current.abort()
      state.value = { status: 'ready', value }
    },
    dispose: () => current.abort(),
  }
}
