import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Heard = { id: string; type: string; timestamp: string; data: Record<string, string>; at: number }

/** An insurer's receiver: it believes only what the `standardwebhooks` package verifies. */
export async function aReceiver() {
  /** What it took, in the order of arrival. */
  const heard: Heard[] = []
  /** What it could not believe. */
  const refused: string[] = []
  /** What it read and never answered. */
  const held: Heard[] = []
  const open: ServerResponse[] = []
  /** When each event came first. */
  const since = new Map<string, number>()
  /** `outageMs`: each event is refused for so long from the moment that it came first. */
  const state = { status: 204, secret: '', answers: true, outageMs: 0 }
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(request.headers[name])]),
    )
    try {
      const event = new Webhook(state.secret).verify(Buffer.concat(chunks).toString(), headers) as Omit<Heard, 'id'>
      const known = { ...event, id: String(request.headers['webhook-id']), at: Date.now() }
      if (!state.answers) {
        held.push(known)
        open.push(response)
        return
      }
      const first = since.get(known.id) ?? known.at
      since.set(known.id, first)
      const status = known.at - first < state.outageMs ? 503 : state.status
      if (status < 300) heard.push(known)
      response.writeHead(status).end()
    } catch (error) {
      refused.push(String(error))
      response.writeHead(400).end('bad signature')
    }
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/events`,
    heard,
    refused,
    held,
    state,
    /** Whether it heard of this type, about this thing. */
    knows: (type: string, id: string) =>
      heard.some((event) => event.type === type && Object.values(event.data).includes(id)),
    close: () => {
      for (const response of open) response.destroy()
      http.close()
    },
  }
}
export type Receiver = Awaited<ReturnType<typeof aReceiver>>
