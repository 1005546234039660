import { signal } from '@preact/signals'
import type { AttachmentView, EntryView } from '../../../protocol/consultation.ts'
import type { MessageBody } from '../../../protocol/socket.ts'
import { newIdempotencyKey } from '../../lib/api.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { acknowledged, bodyOf, failed, type Outbox, outgoingList, queued, retried, settled, unsent } from './outbox.ts'

/** The outbox of one question, kept on the device. `transmit` is false while there is no connection. */
export function createSending(id: string, transmit: (message: MessageBody) => boolean, now: () => number) {
  const name = `outbox:${id}`
  const outbox = signal<Outbox>(recall(name, outgoingList) ?? [])

  function put(next: Outbox) {
    outbox.value = next
    if (next.length === 0) forget(name)
    else keep(name, next)
  }

  const flush = () => {
    for (const message of unsent(outbox.peek())) if (!transmit(bodyOf(message))) return
  }

  function add(content: { text: string } | { attachment: AttachmentView }) {
    const key = newIdempotencyKey()
    put(queued(outbox.peek(), { key, at: now(), ...content }))
    const message = outbox.peek().find((each) => each.key === key)
    if (message) transmit(bodyOf(message))
  }

  return {
    outbox,
    flush,
    send: add,
    retry(key: string) {
      put(retried(outbox.peek(), key))
      const message = outbox.peek().find((each) => each.key === key)
      if (message) transmit(bodyOf(message))
    },
    discard: (key: string) => put(outbox.peek().filter((message) => message.key !== key)),
    acknowledge: (key: string, seq: number) => put(acknowledged(outbox.peek(), key, seq)),
    fail: (key: string, problem: string) => put(failed(outbox.peek(), key, problem)),
    settle(entries: readonly EntryView[]) {
      const next = settled(outbox.peek(), entries)
      if (next.length !== outbox.peek().length) put(next)
    },
  }
}
