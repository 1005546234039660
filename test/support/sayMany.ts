import { openConsultationSocket } from './consultationSocket.ts'
import type { Person } from './person.ts'

/** Says all of it over one socket, one after the other without waiting; ends when each is acknowledged. */
export async function sayMany(person: Person, consultationId: string, texts: readonly string[]): Promise<void> {
  const socket = openConsultationSocket(person, consultationId)
  let left = texts.length
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('close', () => reject(new Error(`the socket closed; ${left} were not acknowledged`)))
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data))
      if (message.type === 'welcome')
        for (const [at, text] of texts.entries())
          socket.send(JSON.stringify({ type: 'message', key: `many-${at}`, text }))
      if (message.type === 'problem') reject(new Error(message.problem.detail))
      if (message.type === 'ack' && --left === 0) resolve()
    })
  })
  socket.close()
}
