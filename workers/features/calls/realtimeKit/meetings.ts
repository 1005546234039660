import type * as z from 'zod/mini'
import {
  addedParticipant,
  freshToken,
  madeMeeting,
  type RealtimeKitSettings,
} from '../../../../protocol/realtimeKit.ts'

/** A page that waits for its call must not wait longer: it goes on from page to page then. */
const ANSWER_WITHIN_MS = 8_000

/**
 * Makes a meeting that nothing records, streams, transcribes or keeps. Throws where the API does not do as asked.
 * @param consultationId its title, by which the webhook finds the way back; it names nobody
 */
export async function makeMeeting(kit: RealtimeKitSettings, consultationId: string): Promise<string> {
  const settings = {
    title: consultationId,
    record_on_start: false,
    live_stream_on_start: false,
    persist_chat: false,
    summarize_on_end: false,
  }
  const made = await ask(kit, 'POST', '/meetings', settings)
  return parsed(made, madeMeeting).data.id
}

/**
 * Lets one page into a meeting: answers what it is there, and its token. Cloudflare learns the page's own name for itself and which side it
 * is on, and nothing of the person.
 */
export async function addParticipant(
  kit: RealtimeKitSettings,
  meeting: string,
  { tab, side }: { tab: string; side: string },
): Promise<{ id: string; token: string }> {
  const participant = { name: side, preset_name: kit.preset, custom_participant_id: tab }
  const added = await ask(kit, 'POST', `/meetings/${encodeURIComponent(meeting)}/participants`, participant)
  return parsed(added, addedParticipant).data
}

/** The same page once more: a page has one name in a meeting, however often it begins anew. */
export async function renewToken(kit: RealtimeKitSettings, meeting: string, participant: string): Promise<string> {
  const path = `/meetings/${encodeURIComponent(meeting)}/participants/${encodeURIComponent(participant)}/token`
  return parsed(await ask(kit, 'POST', path, {}), freshToken).data.token
}

/** Nobody comes in any more, and who is in is out. Again changes nothing. */
export async function endMeeting(kit: RealtimeKitSettings, meeting: string): Promise<void> {
  const path = `/meetings/${encodeURIComponent(meeting)}`
  await ask(kit, 'PATCH', path, { status: 'INACTIVE' })
  // 404: nobody is in it.
  await ask(kit, 'POST', `${path}/active-session/kick-all`, {}, 404)
}

async function ask(
  { api, accountId, appId, apiToken }: RealtimeKitSettings,
  method: string,
  path: string,
  body: object,
  alsoFine?: number,
): Promise<unknown> {
  const base = `${api}/accounts/${encodeURIComponent(accountId)}/realtime/kit/${encodeURIComponent(appId)}`
  const response = await fetch(base + path, {
    method,
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  if (response.ok) return response.json()
  await response.body?.cancel()
  if (response.status === alsoFine) return null
  throw new Error(
    `RealtimeKit answered ${response.status} to ${method} ${path.replace(/(meetings|participants)\/[^/]+/g, '$1/:id')}`,
  )
}

function parsed<Schema extends z.ZodMiniType>(value: unknown, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(value)
  if (!read.success) throw new Error('RealtimeKit answered in a shape that its documentation does not have')
  return read.data
}
