import { rootCause } from '../../../domain/rootCause.ts'
import { type CallToken, callTokenBody } from '../../../protocol/call.ts'
import { type RealtimeKitSettings, realtimeKitOf } from '../../../protocol/realtimeKit.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { addParticipant, endMeeting, makeMeeting, renewToken } from './realtimeKit/meetings.ts'

type Room = NonNullable<ReturnType<typeof roomOf>>

/** `POST /api/consultations/{id}/call-tokens`: lets this page into the meeting of the call that it has a seat in. */
export const makeToken: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, callTokenBody)
  if (!body.ok) return body.refusal
  const { tab } = body.value
  const found = await room.callMeeting(readerOf(context), tab)
  if (!found.ok) return found.refusal
  const kit = realtimeKitOf(context.env)
  if (!kit) return { problem: 'call-service-down' }
  try {
    const { call, side } = found.value
    const meeting = found.value.meeting ?? (await meetingOf(kit, room, call, context))
    if (meeting === null) return { problem: 'call-over' }
    const known = found.value.participant
    if (known !== null) return json({ token: await renewToken(kit, meeting, known) } satisfies CallToken)
    const { id, token } = await addParticipant(kit, meeting, { tab, side })
    await room.keepParticipant(tab, id)
    return json({ token } satisfies CallToken)
  } catch (error) {
    // The page goes on from page to page: that the service is down must not be lost for that.
    console.error('call-tokens:', rootCause(error))
    return { problem: 'call-service-down' }
  }
}

/** Both pages may come at once and each make a meeting: the room keeps one, and the other is ended. */
async function meetingOf(
  kit: RealtimeKitSettings,
  room: Room,
  call: number,
  { params, execution }: Context,
): Promise<string | null> {
  const made = await makeMeeting(kit, params['id'] ?? '')
  const kept = await room.keepMeeting(call, made)
  if (kept !== made) execution.waitUntil(endMeeting(kit, made))
  return kept
}
