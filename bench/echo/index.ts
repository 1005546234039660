import { DurableObject } from 'cloudflare:workers'

type EchoEnv = { ECHO: DurableObjectNamespace<Echo> }

/** The least that a room can do: what one socket says is sent to the others; nothing is checked, kept or acknowledged. */
export class Echo extends DurableObject<EchoEnv> {
  override async fetch(): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(from: WebSocket, text: string | ArrayBuffer): Promise<void> {
    for (const socket of this.ctx.getWebSockets()) if (socket !== from) socket.send(text)
  }
}

/** `/NAME` is the socket of the room of that name; `/` answers that the Worker is there. */
export default {
  async fetch(request: Request, env: EchoEnv): Promise<Response> {
    const name = new URL(request.url).pathname.slice(1)
    return name === '' ? new Response('echo') : env.ECHO.getByName(name).fetch(request)
  },
}
