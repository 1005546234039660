import { checkUndo } from '../../../domain/prescription/validity.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { loadPrescription } from './loadPrescription.ts'
import { openPrescription } from './openPrescription.ts'
import { keyOf } from './pressKey.ts'

/** A part on which another was built stays: taking it away would leave a round that nobody gave. */
const UNDO = `UPDATE dispensations SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL AND (mask IS NULL OR (begins AND
    mask + 1 = ?3) OR NOT EXISTS (SELECT 1 FROM dispensations later
    WHERE later.prescription_id = dispensations.prescription_id AND later.undone_at IS NULL
      AND later.rowid > dispensations.rowid)) RETURNING id`

/** Takes a mistaken press back: only with the key that made it, and within the window. Undoing again changes nothing. */
export const undoDispensation: Handler = async (context) => {
  const { env, request, now } = context
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  const key = keyOf(request)
  if (!key) return { problem: 'idempotency-key-required' }
  const { id, recorded, content } = opened.value
  const row = recorded.find((each) => each.key === key)
  if (!row) return { problem: 'not-found' }
  if (row.undoneAt === null) {
    if (!checkUndo(row.at, now).ok) return { problem: 'too-late' }
    const undone = await env.DB.prepare(UNDO)
      .bind(row.id, now, 2 ** content.lines.length)
      .first()
    if (!undone) return { problem: 'conflict', detail: BUILT_UPON }
  }
  const after = await loadPrescription(env, id)
  return json({ remaining: after?.progress.remaining ?? 0 })
}

const BUILT_UPON = {
  fr: 'Une autre délivrance a complété celle-ci : annulez-la d’abord.',
  en: 'Another dispensing completed this one: undo that first.',
}
