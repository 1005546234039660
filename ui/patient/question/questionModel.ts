import { batch, computed, signal } from '@preact/signals'
import {
  type ConsultationView,
  consultation as consultationSchema,
  type EntryView,
} from '../../../protocol/consultation.ts'
import { serverMessage } from '../../../protocol/socket.ts'
import { type Answer, api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { connectSocket, type Socket } from '../../lib/socket.ts'
import { mergeEntries } from '../../lib/threadEntries.ts'
import { lastSeqWithoutGap } from './mergeThread.ts'
import { createSending } from './sendingModel.ts'

export type QuestionModel = ReturnType<typeof createQuestion>

/** One question, live: its state over the socket, its thread in order, what is written and not yet confirmed. */
export function createQuestion(id: string, now: () => number) {
  const path = `/api/consultations/${encodeURIComponent(id)}`
  const consultation = signal<ConsultationView | undefined>(undefined)
  const entries = signal<readonly EntryView[]>([])
  const failure = signal<Failure | undefined>(undefined)
  const loading = signal(true)
  const connected = signal<'connecting' | 'open' | 'waiting'>('connecting')
  const left = new AbortController()
  let socket: Socket | undefined

  const sending = createSending(id, (message) => socket?.send({ type: 'message', ...message }) ?? false, now)

  function absorb(incoming: readonly EntryView[]) {
    entries.value = mergeEntries(entries.peek(), incoming)
    sending.settle(entries.peek())
  }

  function set(next: ConsultationView) {
    batch(() => {
      consultation.value = next
      failure.value = undefined
      absorb(next.entries)
    })
  }

  function onMessage(data: unknown) {
    const parsed = serverMessage.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    switch (message.type) {
      case 'welcome':
        set(message.consultation)
        absorb(message.entries)
        // Only now is it known which of the messages had arrived before the cut.
        sending.flush()
        return
      case 'consultation':
        return set(message.consultation)
      case 'entry':
        return absorb([message.entry])
      case 'ack':
        return sending.acknowledge(message.key, message.seq)
      case 'problem':
        if (message.key !== undefined) sending.fail(message.key, message.problem.detail)
    }
  }

  function connect() {
    if (socket || left.signal.aborted) return
    socket = connectSocket({
      path: () => `${path}/socket?after=${lastSeqWithoutGap(entries.peek())}`,
      onMessage,
      ping: 'ping',
    })
    const stop = socket.state.subscribe((state) => {
      connected.value = state
    })
    left.signal.addEventListener('abort', stop)
  }

  async function load() {
    loading.value = true
    const answer = await api.get(path, consultationSchema, { signal: left.signal })
    if (left.signal.aborted) return
    loading.value = false
    if (!answer.ok) {
      failure.value = answer.refusal
      return
    }
    set(answer.value)
    connect()
  }

  /** A change whose answer is the consultation as it is now. */
  async function change(at: string, body: unknown): Promise<Answer<ConsultationView>> {
    const answer = await api.post(`${path}/${at}`, body, consultationSchema)
    if (answer.ok) set(answer.value)
    return answer
  }

  return {
    id,
    path,
    consultation,
    entries,
    failure,
    loading,
    connection: computed(() => connected.value),
    outbox: sending.outbox,
    send: sending.send,
    retry: sending.retry,
    discard: sending.discard,
    load,
    set,
    change,
    dispose() {
      left.abort()
      socket?.close()
    },
  }
}
