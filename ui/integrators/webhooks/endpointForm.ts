import { signal } from '@preact/signals'
import { EVENT_TYPES } from '../../../domain/webhooks/eventTypes.ts'
import type { Answer } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'

const ALL: readonly string[] = ['*']

export type EndpointForm = ReturnType<typeof createEndpointForm>

/** An endpoint's address and the events that it hears of, as typed until they are sent. */
export function createEndpointForm(start: { url: string; events: readonly string[] } = { url: '', events: ALL }) {
  const url = signal(start.url)
  const events = signal(start.events)
  const tried = signal(false)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  return {
    url,
    events,
    tried,
    busy,
    failure,
    urlError: () => (failure.value ? fieldErrors(failure.value)['url'] : undefined),
    chooseAll(all: boolean) {
      events.value = all ? ALL : EVENT_TYPES
    },
    choose(type: string, chosen: boolean) {
      events.value = EVENT_TYPES.filter((each) => (each === type ? chosen : events.peek().includes(each)))
    },
    /** Sends what is typed, when there is enough of it; `undefined` for nothing sent, or a refusal, which is shown. */
    async send<Value>(
      call: (body: { url: string; events: readonly string[] }) => Promise<Answer<Value>>,
    ): Promise<Value | undefined> {
      tried.value = true
      const body = { url: url.peek().trim(), events: events.peek() }
      if (busy.peek() || body.url === '' || body.events.length === 0) return undefined
      busy.value = true
      const answer = await call(body)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      return answer.ok ? answer.value : undefined
    },
    clear() {
      url.value = start.url
      events.value = start.events
      tried.value = false
    },
  }
}
