import { accept, type Result, refuse } from '../../domain/result.ts'
import type { Problem } from '../../protocol/problems.ts'
import { CLIENT_MESSAGE_MAX_BYTES, type ClientMessage, clientMessage } from '../../protocol/socket.ts'

/** What came over a socket, parsed; bytes are no message of ours. */
export function readMessage(data: string | ArrayBuffer): Result<ClientMessage, Problem> {
  const text = typeof data === 'string' ? data : ''
  if (new TextEncoder().encode(text).byteLength > CLIENT_MESSAGE_MAX_BYTES) return refuse({ problem: 'too-large' })
  const message = clientMessage.safeParse(parseJson(text))
  return message.success ? accept(message.data) : refuse({ problem: 'malformed' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
