import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Taken = { id: string; to: string; text: string }

/** A stand-in for Infobip: what it takes it has, whether or not anybody heard its answer. */
export async function anSmsGateway() {
  const taken: Taken[] = []
  const open: ServerResponse[] = []
  const asked: string[] = []
  /** `silent`: takes a message and never answers. `down`: drops the line before it reads. */
  const state: { mood: 'well' | 'silent' | 'down' } = { mood: 'well' }
  const dropped = { count: 0 }
  const http = createServer(async (request, response) => {
    if (state.mood === 'down') {
      dropped.count++
      request.socket.destroy()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url ?? '', 'http://gateway')
    if (request.method === 'GET') {
      const id = url.searchParams.get('messageId') ?? ''
      asked.push(id)
      const results = taken.filter((each) => each.id === id).map(({ id: messageId }) => ({ messageId }))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results }))
      return
    }
    const [message] = JSON.parse(Buffer.concat(chunks).toString()).messages
    taken.push({ id: message.destinations[0].messageId, to: message.destinations[0].to, text: message.content.text })
    if (state.mood === 'silent') open.push(response)
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"messages":[]}')
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    asked,
    dropped,
    state,
    close() {
      for (const response of open) response.destroy()
      http.close()
    },
  }
}
