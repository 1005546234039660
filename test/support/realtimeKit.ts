import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const KIT = {
  REALTIMEKIT_ACCOUNT_ID: '023e105f4ecef8ad9ca31a8372d0c353',
  REALTIMEKIT_APP_ID: 'app-1',
  REALTIMEKIT_API_TOKEN: 'a-token-of-cloudflare',
}

export type StoodIn = {
  meetings: { id: string; status: 'ACTIVE' | 'INACTIVE'; kicked: number; made: Record<string, unknown> }[]
  participants: { meeting: string; custom_participant_id: string; preset_name: string; name: string }[]
}

/** As the SDK reads it: a JWT that names the meeting. Where its signature would be stands whose it is. */
const tokenOf = (meetingId: string, name: string) =>
  ['{"alg":"RS256"}', JSON.stringify({ meetingId, orgId: 'org-1', participantId: name })]
    .map(btoa)
    .concat(name)
    .join('.')

/**
 * A stand-in of what RealtimeKit's documentation says of its REST API and its webhook (developers.cloudflare.com,
 * `realtime_kit`): meetings, participants, `kick-all`, and the published key. Beside them stand `/seen`, `/sign` and
 * `/down`, by which a test in workerd asks it what it saw.
 */
export function realtimeKitStandIn() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const seen: StoodIn = { meetings: [], participants: [] }
  let down = false
  const failure = (status: number, message: string) =>
    Response.json({ success: false, error: { code: status, message } }, { status })
  const stamps = () => ({ created_at: new Date().toISOString(), updated_at: new Date().toISOString() })

  async function meetings(method: string, rest: string, body: Record<string, any>): Promise<Response> {
    if (method === 'POST' && rest === '') {
      const id = crypto.randomUUID()
      seen.meetings.push({ id, status: 'ACTIVE', kicked: 0, made: body })
      return Response.json({ success: true, data: { id, status: 'ACTIVE', ...body, ...stamps() } }, { status: 201 })
    }
    const [, id = '', what = ''] = /^\/([0-9a-f-]{36})(?:\/(.+))?$/.exec(rest) ?? []
    const meeting = seen.meetings.find((each) => each.id === id)
    if (!meeting) return failure(404, 'No meeting found')
    const inIt = seen.participants.filter((each) => each.meeting === id)
    if (method === 'PATCH' && what === '') {
      meeting.status = body.status ?? meeting.status
      return Response.json({ success: true, data: { id, ...meeting.made, status: meeting.status, ...stamps() } })
    }
    if (method === 'POST' && what === 'participants') {
      if (!body.preset_name || !body.custom_participant_id) return failure(422, 'preset_name is required')
      if (inIt.some((each) => each.custom_participant_id === body.custom_participant_id)) return failure(409, 'Taken')
      if (meeting.status !== 'ACTIVE') return failure(409, 'The meeting is not active')
      seen.participants.push({ meeting: id, ...body } as StoodIn['participants'][number])
      const data = {
        id: `aaa${inIt.length}`,
        token: tokenOf(id, `token-of-${body.custom_participant_id}`),
        ...body,
        ...stamps(),
      }
      return Response.json({ success: true, data }, { status: 201 })
    }
    const renewed = /^participants\/aaa(\d+)\/token$/.exec(what)
    if (method === 'POST' && renewed) {
      const participant = inIt[Number(renewed[1])]
      if (!participant) return failure(404, 'No participant found')
      return Response.json({
        success: true,
        data: { token: tokenOf(id, `fresh-token-of-${participant.custom_participant_id}`) },
      })
    }
    if (method === 'POST' && what === 'active-session/kick-all') {
      if (inIt.length === 0) return failure(404, 'No active session found')
      meeting.kicked = inIt.length
      return Response.json({ success: true, data: { action: 'kick-all', kicked_participants_count: inIt.length } })
    }
    return failure(405, 'not documented')
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/seen') return Response.json(seen)
    if (pathname === '/down') {
      down = (await request.text()) === 'true'
      return new Response()
    }
    if (pathname === '/sign')
      return new Response(sign('RSA-SHA256', Buffer.from(await request.arrayBuffer()), privateKey).toString('base64'))
    if (pathname === '/.well-known/webhooks.json') {
      const pem = publicKey.export({ type: 'spki', format: 'pem' })
      return Response.json({ success: true, data: { publicKey: pem }, message: '' })
    }
    const base = `/client/v4/accounts/${KIT.REALTIMEKIT_ACCOUNT_ID}/realtime/kit/${KIT.REALTIMEKIT_APP_ID}/meetings`
    if (!pathname.startsWith(base)) return failure(404, 'Not found')
    if (request.headers.get('authorization') !== `Bearer ${KIT.REALTIMEKIT_API_TOKEN}`) return failure(401, 'No')
    if (down) return failure(503, 'down')
    return meetings(request.method, pathname.slice(base.length), JSON.parse(await request.text()))
  }
  return { answer, seen }
}

/** The same as a server of its own, for a Worker in another process. */
export async function serveRealtimeKit() {
  const { answer, seen } = realtimeKitStandIn()
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
    const headers = { authorization: request.headers.authorization ?? '' }
    const given = await answer(
      new Request(`http://stand-in${request.url}`, { method: request.method ?? 'GET', headers, ...body }),
    )
    response.writeHead(given.status, { 'content-type': 'application/json' }).end(await given.text())
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const vars = { ...KIT, REALTIMEKIT_API: `${url}/client/v4`, REALTIMEKIT_KEY_URL: `${url}/.well-known/webhooks.json` }
  return { vars, seen, close: () => http.close() }
}
