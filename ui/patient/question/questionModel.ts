import { signal } from '@preact/signals'
import type { AnswerStep } from '../../../domain/intake/answers.ts'
import { type ConsultationView, consultation as consultationSchema } from '../../../protocol/consultation.ts'
import { watchRoom } from '../../alerts/watchRoom.ts'
import { locale } from '../../i18n/locale.ts'
import { type Answer, api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { createRoom } from '../../lib/roomModel.ts'
import { pageVisible } from '../../lib/sight.ts'

export type QuestionModel = ReturnType<typeof createQuestion>

/** One question, live: fetched first, so that « not found » and « not signed in » are told, then over its socket. */
export function createQuestion(id: string) {
  const path = `/api/consultations/${encodeURIComponent(id)}`
  const room = createRoom({ consultationId: id, as: 'patient', language: locale, visible: pageVisible })
  const failure = signal<Failure | undefined>(undefined)
  const loading = signal(true)
  /** The answer being changed; null while the bot's own question is answered. */
  const editing = signal<AnswerStep | null>(null)
  const left = new AbortController()
  const unwatch = watchRoom(room, 'patient', `/questions/${encodeURIComponent(id)}`)

  async function load() {
    loading.value = true
    const answer = await api.get(path, consultationSchema, { signal: left.signal })
    if (left.signal.aborted) return
    loading.value = false
    failure.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return
    room.know(answer.value)
    room.connect()
  }

  /** A change whose answer is the consultation as it is now. */
  async function change(at: string, body: unknown): Promise<Answer<ConsultationView>> {
    const answer = await api.post(`${path}/${at}`, body, consultationSchema)
    if (answer.ok) room.know(answer.value)
    return answer
  }

  return {
    id,
    path,
    room,
    consultation: room.consultation,
    entries: room.entries,
    outgoing: room.outgoing,
    connection: room.connection,
    failure,
    loading,
    editing,
    say: room.say,
    retry: room.retry,
    discard: room.discard,
    set: room.know,
    load,
    change,
    dispose() {
      left.abort()
      unwatch()
      room.dispose()
    },
  }
}
