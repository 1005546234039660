import { callToken } from '../../protocol/call.ts'
import { api } from '../lib/api.ts'

/** Lets a page into the meeting of its call; `undefined` where RealtimeKit does not answer, or the seat is gone. */
export async function readToken(consultationId: string, tab: string): Promise<string | undefined> {
  const path = `/api/consultations/${encodeURIComponent(consultationId)}/call-tokens`
  const answer = await api.post(path, { tab }, callToken)
  return answer.ok ? answer.value.token : undefined
}
