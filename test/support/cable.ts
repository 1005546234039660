import { connect, createServer, type Socket } from 'node:net'

export type Cable = { url: string; cut: () => void; mend: () => void; close: () => Promise<void> }

/**
 * A way to a server that can be cut as a network is: what is open dies, what is new is refused. Chromium's offline mode
 * alone may let sockets to this machine itself through.
 */
export async function layCable(port: number): Promise<Cable> {
  const ends = new Set<Socket>()
  let whole = true
  const join = (near: Socket, far: Socket) => {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        ends.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }
  const server = createServer((near) => {
    if (whole) join(near, connect(port, 'localhost'))
    else near.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  const cut = () => {
    whole = false
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://localhost:${address.port}`,
    cut,
    mend: () => {
      whole = true
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
