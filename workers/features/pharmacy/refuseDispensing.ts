import { iso } from '../../../domain/language/instant.ts'
import { dispensingRefusalBody } from '../../../protocol/pharmacy.ts'
import { invalid } from '../../../protocol/problems.ts'
import { deliverOutboxRow } from '../../delivery/d1Outbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { openPrescription } from './openPrescription.ts'
import { checkPharmacy } from './pharmacyIdentity.ts'
import { keyOf } from './pressKey.ts'

const REFUSE = `INSERT INTO dispensing_refusals
    (id, prescription_id, idempotency_key, pharmacy_name, pharmacy_finess, reason, note, at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  ON CONFLICT DO UPDATE SET reason = reason
  RETURNING at, reason, note, pharmacy_name AS name, pharmacy_finess AS finess`
type Recorded = { at: number; reason: string; note: string; name: string; finess: string | null }
/** Only for the refusal that this very call made. */
const WAKE = `INSERT INTO outbox (id, kind, payload, created_at, attempts)
  SELECT ?2, 'document', ?3, at, 0 FROM dispensing_refusals WHERE id = ?1`

/** A pharmacist will not dispense, and says why: the doctor and the next counter see it, and the patient is told. It consumes nothing. */
export const refuseDispensing: Handler = async (context) => {
  const { env, request, now, origin, execution } = context
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  if (opened.value.isPatients) return { problem: 'not-allowed' }
  const key = keyOf(request)
  if (!key) return { problem: 'idempotency-key-required' }
  const body = await readJson(request, dispensingRefusalBody)
  if (!body.ok) return body.refusal
  const pharmacy = checkPharmacy(body.value.pharmacy)
  if (!pharmacy.ok) return pharmacy.refusal
  const { reason } = body.value
  const note = (body.value.note ?? '').trim()
  if (reason === 'other' && note === '')
    return invalid('note', { fr: 'Précisez le motif.', en: 'Say what the reason is.' })
  const { name, finess } = pharmacy.value
  const refusalId = randomId()
  const outboxId = randomId()
  const payload = JSON.stringify({ documentId: opened.value.documentId, origin, refusalId })
  const [recorded] = await env.DB.batch<Recorded>([
    env.DB.prepare(REFUSE).bind(refusalId, opened.value.id, key, name, finess ?? null, reason, note, now),
    env.DB.prepare(WAKE).bind(refusalId, outboxId, payload),
  ])
  const row = recorded?.results[0]
  if (!row) throw new Error('neither recorded nor found')
  // The key made another refusal before: this one was not recorded, and says so.
  if (row.reason !== reason || row.note !== note || row.name !== name || row.finess !== (finess ?? null))
    return { problem: 'idempotency-key-reused' }
  execution.waitUntil(deliverOutboxRow(env, { id: outboxId, kind: 'document', payload, createdAt: now, attempts: 0 }))
  return json({ at: iso(row.at), reason: row.reason }, 201)
}
