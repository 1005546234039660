import { createServer } from 'node:http'

export type Posted = { path: string; headers: Record<string, string | string[] | undefined>; body: Uint8Array }

/** A push service on loopback: keeps what it is handed. */
export async function startPushService() {
  const posted: Posted[] = []
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = []
    for await (const part of request) parts.push(part)
    posted.push({ path: request.url ?? '', headers: request.headers, body: new Uint8Array(Buffer.concat(parts)) })
    response.writeHead(201).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    posted,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
