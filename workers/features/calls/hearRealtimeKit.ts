import { type RealtimeKitEvent, realtimeKitEvent, realtimeKitOf } from '../../../protocol/realtimeKit.ts'
import { noContent } from '../../http/answer.ts'
import { readAtMost } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, roomOf } from '../../http/room.ts'
import { isSigned } from './realtimeKit/isSigned.ts'

/** Its events are a few hundred bytes. */
const EVENT_MAX_BYTES = 64 * 1024

/** `POST /api/realtimekit/events`: RealtimeKit's webhook. Only what it signed is read, and each delivery counts once. */
export const hearRealtimeKit: Handler = async ({ env, request, now }) => {
  const kit = realtimeKitOf(env)
  if (!kit) return NOT_FOUND
  const body = await readAtMost(request.body, EVENT_MAX_BYTES)
  if (!body) return { problem: 'too-large' }
  if (!(await isSigned(kit.keyUrl, request.headers.get('rtk-signature') ?? '', body, now)))
    return { problem: 'wrong-signature' }
  const event = readEvent(body)
  const room = event && roomOf({ env, params: { id: event.meeting.title } })
  if (room) await room.hearRealtimeKit(request.headers.get('rtk-uuid') ?? '', event)
  return noContent()
}

/** `null` for events that no consultation wants to know of. */
function readEvent(body: Uint8Array<ArrayBuffer>): RealtimeKitEvent | null {
  try {
    const event = realtimeKitEvent.safeParse(JSON.parse(new TextDecoder().decode(body)))
    return event.success ? event.data : null
  } catch {
    return null
  }
}
