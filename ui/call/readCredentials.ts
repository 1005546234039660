import { callCredentials } from '../../protocol/call.ts'
import { api } from '../lib/api.ts'

/** The ways through the network that the service offers this person for this call; none where it cannot be asked. */
export async function readCredentials(consultationId: string): Promise<RTCIceServer[]> {
  const path = `/api/consultations/${encodeURIComponent(consultationId)}/call-credentials`
  const answer = await api.post(path, {}, callCredentials)
  return answer.ok ? answer.value.iceServers : []
}
