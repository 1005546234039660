import { type ServerMessage, serverMessage } from '../protocol/socket.ts'
import { openConsultationSocket } from '../test/support/consultationSocket.ts'
import type { Person } from '../test/support/person.ts'

/** `exchange` sends one message and ends when it is acknowledged to its sender and seen by the other side. */
export type Chat = { exchange: () => Promise<void>; close: () => void }

const PATIENCE_MS = 20_000

/** One person's socket on a consultation, once it is welcomed. */
export async function join(person: Person, id: string, heard: (message: ServerMessage) => void): Promise<WebSocket> {
  const socket = openConsultationSocket(person, id)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('the socket did not open')))
    socket.addEventListener('message', ({ data }) => {
      const message = serverMessage.parse(JSON.parse(String(data)))
      if (message.type === 'welcome') resolve()
      heard(message)
    })
  })
  return socket
}

/** Both ends of a consultation on their sockets; they send in turn. */
export async function openChat(patient: Person, doctor: Person, id: string): Promise<Chat> {
  const open = new Map<string, { left: number; resolve: () => void; reject: (fault: Error) => void }>()
  const step = (key: string | undefined) => {
    const exchange = key === undefined ? undefined : open.get(key)
    if (key === undefined || !exchange) return
    exchange.left -= 1
    if (exchange.left > 0) return
    open.delete(key)
    exchange.resolve()
  }
  const hear = (side: 'patient' | 'doctor') => (message: ServerMessage) => {
    if (message.type === 'ack') step(message.key)
    if (message.type === 'entry' && message.entry.from !== side) step(message.entry.key)
    if (message.type === 'problem' && message.key !== undefined)
      open.get(message.key)?.reject(new Error(`a message was refused: ${message.problem.type}`))
  }
  const sockets = [await join(patient, id, hear('patient')), await join(doctor, id, hear('doctor'))]
  for (const socket of sockets)
    socket.addEventListener('close', () => {
      for (const exchange of open.values()) exchange.reject(new Error('a socket closed'))
    })
  let sent = 0
  return {
    exchange: () => {
      const key = crypto.randomUUID()
      const socket = sockets[sent++ % sockets.length]
      return new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('a message was not seen in time')), PATIENCE_MS)
        const resolved = () => {
          clearTimeout(late)
          resolve()
        }
        open.set(key, { left: 2, resolve: resolved, reject })
        socket?.send(JSON.stringify({ type: 'message', key, text: 'Avez-vous de la fièvre ?' }))
      })
    },
    close: () => {
      for (const socket of sockets) socket.close()
    },
  }
}
