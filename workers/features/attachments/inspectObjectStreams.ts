import { inflateSync } from 'node:zlib'
import type { Inspection } from '../../../domain/attachments/attachmentType.ts'
import { activity, objectStreamsOf } from '../../../domain/attachments/pdf.ts'
import { refuse } from '../../../domain/result.ts'

/** What the objects of one file may unpack into, in bytes; those of a long report are some hundred kilobytes. */
const UNPACKED_MAX_BYTES = 32 * 1024 * 1024

/** The refusal of a PDF whose compressed objects run or carry something, or unpack without end; `null` when it is clean. */
export function inspectObjectStreams(bytes: Uint8Array): Inspection | null {
  let left = UNPACKED_MAX_BYTES
  for (const { from, to, packing } of objectStreamsOf(bytes)) {
    if (packing === 'unreadable') return refuse({ type: 'attachment-type', reason: 'malformed', at: from })
    if (packing === 'none') continue
    const objects = unpack(bytes.subarray(from, to), left)
    if (objects === 'too-long') return refuse({ type: 'attachment-type', reason: 'bomb' })
    if (objects === 'broken') return refuse({ type: 'attachment-type', reason: 'malformed', at: from })
    left -= objects.length
    const found = activity(objects)
    if (found) return found
  }
  return null
}

function unpack(packed: Uint8Array, maximum: number): Uint8Array | 'too-long' | 'broken' {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, maximum) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ERR_BUFFER_TOO_LARGE' || error instanceof RangeError ? 'too-long' : 'broken'
  }
}
