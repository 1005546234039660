import { expiresAt, firstDispensingEndsAt, prescriptionStatus } from '../../../domain/prescription/validity.ts'
import { dispensationBody, type RecordedDispensation } from '../../../protocol/pharmacy.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { randomId, sha256 } from '../../http/digest.ts'
import { type DispensationRow, dispensationByKey, keyOf } from './dispensationByKey.ts'
import { dispensationsOf, type OpenedPrescription, openPrescription, shown } from './openPrescription.ts'
import { checkPharmacy, type Pharmacy } from './pharmacyIdentity.ts'

/** Exactly once is this one statement's doing: however many press at once, the database runs them one after another. */
const DISPENSE = `WITH made AS (SELECT count(*) AS n FROM dispensations WHERE prescription_id = ?2 AND undone_at IS NULL)
  INSERT INTO dispensations (id, prescription_id, idempotency_key, body_sha256, pharmacy_name, pharmacy_finess, at)
  SELECT ?1, p.id, ?3, ?4, ?5, ?6, ?7 FROM prescriptions p, made
  WHERE p.id = ?2 AND p.state = 'signed' AND p.revoked_at IS NULL AND made.n < 1 + p.renewals
    AND ?7 < CASE WHEN made.n = 0 THEN ?8 ELSE ?9 END
  ON CONFLICT DO NOTHING`
const WAKE = `INSERT INTO outbox (id, kind, payload, created_at, attempts)
  SELECT ?2, 'document', ?3, at, 0 FROM dispensations WHERE id = ?1`
/** What was left when this one was recorded: the same answer, whatever happened since. */
const LEFT = `SELECT 1 + p.renewals - count(d.id) AS remaining FROM prescriptions p
  JOIN dispensations mine ON mine.id = ?1 AND mine.prescription_id = p.id
  JOIN dispensations d ON d.prescription_id = p.id AND d.rowid <= mine.rowid
    AND (d.undone_at IS NULL OR d.id = mine.id OR d.undone_at > mine.at)`

export const dispense: Handler = async (context) => {
  const { env, request } = context
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  if (opened.value.isPatients) return { problem: 'not-allowed' }
  const key = keyOf(request)
  if (!key) return { problem: 'idempotency-key-required' }
  const body = await readJson(request, dispensationBody)
  if (!body.ok) return body.refusal
  const pharmacy = checkPharmacy(body.value.pharmacy)
  if (!pharmacy.ok) return pharmacy.refusal
  const bodySha256 = await sha256(JSON.stringify([pharmacy.value.name, pharmacy.value.finess ?? null]))
  const before = await dispensationByKey(env, opened.value.id, key)
  if (!before) await record(context, opened.value, pharmacy.value, key, bodySha256)
  const row = before ?? (await dispensationByKey(env, opened.value.id, key))
  return row ? answerOf(env, row, bodySha256) : whyNot(context, opened.value)
}

async function record(
  context: Context,
  { id, content, documentId }: OpenedPrescription,
  { name, finess }: Pharmacy,
  key: string,
  bodySha256: string,
): Promise<void> {
  const { env, now, origin } = context
  const dispensationId = randomId()
  const outboxId = randomId()
  const { issuedAt, renewals } = content
  const firstEnds = firstDispensingEndsAt(issuedAt)
  const ends = expiresAt(issuedAt, renewals)
  const payload = JSON.stringify({ documentId, origin, dispensationId })
  await env.DB.batch([
    env.DB.prepare(DISPENSE).bind(dispensationId, id, key, bodySha256, name, finess ?? null, now, firstEnds, ends),
    env.DB.prepare(WAKE).bind(dispensationId, outboxId, payload),
  ])
  wakeOutbox(context, outboxId)
}

async function answerOf(env: Env, row: DispensationRow, bodySha256: string): Promise<Response | Problem> {
  if (row.bodySha256 !== bodySha256) return { problem: 'idempotency-key-reused' }
  if (row.undoneAt !== null) return { problem: 'conflict', detail: UNDONE }
  const remaining = await env.DB.prepare(LEFT).bind(row.id).first<number>('remaining')
  const answer: RecordedDispensation = {
    at: new Date(row.at).toISOString(),
    pharmacy: { name: row.pharmacyName, ...(row.pharmacyFiness === null ? {} : { finess: row.pharmacyFiness }) },
    remaining: remaining ?? 0,
  }
  return json(answer, 201)
}

const UNDONE = {
  fr: 'Cette délivrance a été annulée. Pour délivrer, recommencez.',
  en: 'This dispensing was undone. To dispense, start again.',
}

/** The truth as it is now: somebody else was first, or time or the doctor was. */
async function whyNot({ env, now }: Context, { id, life }: OpenedPrescription): Promise<Problem> {
  const dispensations = await dispensationsOf(env, id)
  switch (prescriptionStatus({ ...life, dispensations }, now)) {
    case 'revoked':
      return { problem: 'revoked' }
    case 'dispensed':
      return { problem: 'already-dispensed', more: { dispensations: shown(dispensations) } }
    case 'expired':
      return { problem: 'expired' }
    case 'dispensable':
      return { problem: 'conflict' }
  }
}
