import { iso } from '../../../domain/language/instant.ts'
import { allLines, maskOf } from '../../../domain/prescription/dispensing.ts'
import { expiresAt, firstDispensingEndsAt, prescriptionStatus } from '../../../domain/prescription/validity.ts'
import { dispensationBody, type RecordedDispensation } from '../../../protocol/pharmacy.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { prescriptionEvent } from '../../delivery/prescriptionEvent.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { randomId, sha256 } from '../../http/digest.ts'
import { checkGivenLines, type GivenLines } from './checkGivenLines.ts'
import { loadPrescription, type Recorded } from './loadPrescription.ts'
import { type OpenedPrescription, openPrescription } from './openPrescription.ts'
import { checkPharmacy, type Pharmacy } from './pharmacyIdentity.ts'
import { keyOf } from './pressKey.ts'
import { givenLines, shownDispensations } from './shown.ts'

/**
 * Exactly once is this one statement's doing: however many press at once, the database runs them one after another.
 * What was given is summed as bits (domain/prescription/dispensing.ts): ?10 is every line, ?11 the lines of this press,
 * or null for all that is owed. A renewal begins on its day, not before; a round under way may be completed at any time.
 */
const DISPENSE = `WITH made AS (
    SELECT coalesce(sum(coalesce(mask, CAST(?10 AS INTEGER))), 0) AS given, max(CASE WHEN begins THEN at END) AS begun
    FROM dispensations WHERE prescription_id = ?2 AND undone_at IS NULL),
  now AS (
    SELECT given, begun, given % CAST(?10 AS INTEGER) AS under_way,
      coalesce(CAST(?11 AS INTEGER), CAST(?10 AS INTEGER) - given % CAST(?10 AS INTEGER)) AS giving FROM made)
  INSERT INTO dispensations (id, prescription_id, idempotency_key, body_sha256, pharmacy_name, pharmacy_finess, at,
    mask, begins, remaining, substitutions)
  SELECT ?1, p.id, ?3, ?4, ?5, ?6, ?7, giving, under_way = 0,
    1 + p.renewals - (given + giving) / CAST(?10 AS INTEGER), ?12
  FROM prescriptions p, now
  WHERE p.id = ?2 AND p.state = 'signed' AND p.revoked_at IS NULL AND given < (1 + p.renewals) * CAST(?10 AS INTEGER)
    AND (giving & under_way) = 0
    AND ?7 < CASE WHEN given = 0 THEN ?8 ELSE ?9 END
    AND (given = 0 OR under_way <> 0 OR ?13 = 0 OR ?7 >= (begun / 86400000 + ?13) * 86400000)
  ON CONFLICT DO NOTHING
  RETURNING mask, remaining`
const WAKE = `INSERT INTO outbox (id, kind, payload, created_at, attempts)
  SELECT ?2, 'document', ?3, at, 0 FROM dispensations WHERE id = ?1`

type Press = { pharmacy: Pharmacy; given: GivenLines; key: string; bodySha256: string }

export const dispense: Handler = async (context) => {
  const { env, request } = context
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  const prescription = opened.value
  if (prescription.isPatients) return { problem: 'not-allowed' }
  const key = keyOf(request)
  if (!key) return { problem: 'idempotency-key-required' }
  const body = await readJson(request, dispensationBody)
  if (!body.ok) return body.refusal
  const pharmacy = checkPharmacy(body.value.pharmacy)
  if (!pharmacy.ok) return pharmacy.refusal
  const given = checkGivenLines(body.value.lines, prescription.content.lines)
  if (!given.ok) return given.refusal
  const { name, finess } = pharmacy.value
  const bodySha256 = await sha256(JSON.stringify([name, finess ?? null, body.value.lines ?? null]))
  const press = { pharmacy: pharmacy.value, given: given.value, key, bodySha256 }
  const before = prescription.recorded.find((row) => row.key === key)
  if (before) return answerOf(before, prescription, bodySha256)
  // What is given, revoked or lapsed stays so: it is not written to in order to be told that.
  if (prescriptionStatus(prescription.life, context.now) !== 'dispensable')
    return whyNot(context, prescription, given.value)
  const fresh = await record(context, prescription, press)
  if (fresh) return json(fresh, 201)
  const after = await loadPrescription(env, prescription.id)
  const row = after?.recorded.find((other) => other.key === key)
  if (row) return answerOf(row, prescription, bodySha256)
  return after ? whyNot(context, { ...prescription, ...after }, given.value) : { problem: 'not-found' }
}

/** Writes the dispensing and, in the same transaction, that patient and insurer are to be told; null when it may not be. */
async function record(
  context: Context,
  { id, content, documentId, renewalDays }: OpenedPrescription,
  { pharmacy: { name, finess }, given, key, bodySha256 }: Press,
): Promise<RecordedDispensation | null> {
  const { env, now, origin } = context
  const dispensationId = randomId()
  const outboxId = randomId()
  const eventId = randomId()
  const { issuedAt, renewals, lines } = content
  const firstEnds = firstDispensingEndsAt(issuedAt)
  const ends = expiresAt(issuedAt, renewals)
  const payload = JSON.stringify({ documentId, origin, dispensationId })
  const substitutions = JSON.stringify(given.substitutions)
  const [inserted] = await env.DB.batch<{ mask: number; remaining: number }>([
    env.DB.prepare(DISPENSE).bind(
      ...[dispensationId, id, key, bodySha256, name, finess ?? null, now, firstEnds, ends],
      ...[allLines(lines.length), given.mask, substitutions, renewalDays],
    ),
    env.DB.prepare(WAKE).bind(dispensationId, outboxId, payload),
    prescriptionEvent(env, eventId, {
      type: 'prescription.dispensed',
      state: "CASE d.remaining WHEN 0 THEN 'dispensed' ELSE 'dispensable' END",
      at: 'd.at',
      where: 'JOIN dispensations d ON d.prescription_id = p.id WHERE d.id = ?3',
      values: [dispensationId],
    }),
  ])
  const row = inserted?.results[0]
  if (!row) return null
  wakeOutbox(context, outboxId, eventId)
  const made = { at: now, pharmacyName: name, pharmacyFiness: finess ?? null, substitutions: given.substitutions }
  return receipt({ ...made, mask: row.mask, remaining: row.remaining }, lines.length)
}

type Receipt = Pick<Recorded, 'at' | 'pharmacyName' | 'pharmacyFiness' | 'mask' | 'remaining' | 'substitutions'>

const receipt = (row: Receipt, lineCount: number): RecordedDispensation => ({
  at: iso(row.at),
  pharmacy: { name: row.pharmacyName, ...(row.pharmacyFiness === null ? {} : { finess: row.pharmacyFiness }) },
  remaining: row.remaining ?? 0,
  lines: givenLines(row, lineCount),
})

/** The same answer as the first time, whatever happened since. */
function answerOf(row: Recorded, { content }: OpenedPrescription, bodySha256: string): Response | Problem {
  if (row.bodySha256 !== bodySha256) return { problem: 'idempotency-key-reused' }
  if (row.undoneAt !== null) return { problem: 'conflict', detail: UNDONE }
  return json(receipt(row, content.lines.length), 201)
}

const UNDONE = {
  fr: 'Cette délivrance a été annulée. Pour délivrer, recommencez.',
  en: 'This dispensing was undone. To dispense, start again.',
}

/** The truth as it is now: somebody else was first, or time or the doctor was. */
function whyNot({ now }: Context, prescription: OpenedPrescription, given: GivenLines): Problem {
  const { life, progress, content } = prescription
  const dispensations = shownDispensations(prescription)
  switch (prescriptionStatus(life, now)) {
    case 'revoked':
      return { problem: 'revoked' }
    case 'dispensed':
      return { problem: 'already-dispensed', more: { dispensations } }
    case 'expired':
      return { problem: 'expired' }
    case 'dispensable': {
      if (progress.dueAt !== null && now < progress.dueAt)
        return {
          problem: 'renewal-not-due',
          more: { dispensations, notBefore: iso(progress.dueAt) },
        }
      const owed = maskOf(progress.owed, content.lines.length)
      if (given.mask !== null && owed.ok && (given.mask & owed.value) !== given.mask)
        return { problem: 'lines-already-dispensed', more: { dispensations, owed: progress.owed } }
      return { problem: 'conflict' }
    }
  }
}
