// A receiver of Permanence's events: npm install standardwebhooks, then SECRET=whsec_… node receiver.mjs
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.SECRET)
const seen = new Set() // in real life a table: the same webhook-id may come again

createServer(async (request, response) => {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += piece
  try {
    const event = webhook.verify(body, request.headers)
    const id = request.headers['webhook-id']
    if (!seen.has(id)) console.log(id, event.type, JSON.stringify(event.data))
    seen.add(id)
    response.writeHead(204).end()
  } catch {
    response.writeHead(400).end('This signature is not right.')
  }
}).listen(process.env.PORT ?? 4000, '127.0.0.1')
