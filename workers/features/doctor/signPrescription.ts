import * as z from 'zod/mini'
import type { PrescriptionContent } from '../../../domain/prescription/contents.ts'
import { NUMBER_BYTES, prescriptionNumber } from '../../../domain/prescription/number.ts'
import { expiresAt } from '../../../domain/prescription/validity.ts'
import { prescriptionEvent } from '../../delivery/prescriptionEvent.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import type { Context, Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { isFresh } from '../../http/freshProof.ts'
import { codeUrl } from '../../prescription/codeUrl.ts'
import { contentSha256 } from '../../prescription/contentHash.ts'
import { keyringOf } from '../../prescription/keys.ts'
import { draftLines } from '../../prescription/signedContent.ts'
import { signToken } from '../../prescription/token.ts'
import { inCare } from './inCare.ts'
import { ownPrescription } from './ownPrescription.ts'
import { guardLines, refusalOf } from './prescriptionGuard.ts'
import { patientOnPaper, prescriberOf } from './writtenBy.ts'

const SIGN = `UPDATE prescriptions SET state = 'signed', content = ?2, token = ?3, document_id = ?4, issued_at = ?5
  WHERE id = ?1 AND state = 'draft'`
/** The rest of the batch happens only if this very press signed: its document's id then stands in the row. */
const SIGNED_BY_THIS = 'FROM prescriptions WHERE id = ?1 AND document_id = ?2'
const DOCUMENT = `INSERT INTO documents
    (id, kind, consultation_id, patient_id, account_id, doctor_id, title, content, created_at)
  SELECT ?2, 'prescription', consultation_id, patient_id, account_id, doctor_id, ?3, content, issued_at ${SIGNED_BY_THIS}`
const WAKE = `INSERT INTO outbox (id, kind, payload, created_at, attempts) SELECT ?3, 'document', ?4, issued_at, 0 ${SIGNED_BY_THIS}`
const AUDIT = `INSERT INTO audit (id, at, account_id, action, consultation_id, patient_id)
  SELECT ?3, issued_at, doctor_id, 'prescription.sign', consultation_id, patient_id ${SIGNED_BY_THIS}`

/** Signs a draft once, for a doctor who has just proved to be one; whoever presses again is told what the first press made. */
export const signPrescription: Handler = async (context) => {
  const draft = await ownPrescription(context)
  if (!draft) return { problem: 'not-found' }
  if (draft.state === 'draft') {
    if (!isFresh(context)) return { problem: 'step-up-needed' }
    const care = await inCare(context, draft.consultationId, 'prescription.sign')
    if (!care.ok) return care.refusal
    const lines = z.parse(draftLines, JSON.parse(draft.lines))
    // A draft may be old: the base can have become stricter since it was written.
    const refusal = refusalOf((await guardLines(context.env, care.value, lines, draft.renewals)).findings)
    if (refusal) return refusal
    await sign(context, {
      number: prescriptionNumber(crypto.getRandomValues(new Uint8Array(NUMBER_BYTES))),
      issuedAt: context.now,
      doctor: await prescriberOf(context.env, care.value),
      patient: patientOnPaper(care.value),
      lines,
      renewals: draft.renewals,
    })
  }
  const signed = await ownPrescription(context)
  if (!signed?.token || !signed.documentId) throw new Error('a signed prescription has its token and its document')
  const { id, documentId, token } = signed
  return json({ id, state: 'signed', documentId, url: codeUrl(context.env, context.origin, token) })
}

async function sign(context: Context, content: PrescriptionContent): Promise<void> {
  const { env, params, origin } = context
  const id = params['id'] ?? ''
  const claims = {
    prescriptionId: id,
    rpps: content.doctor.rpps,
    issuedAt: content.issuedAt,
    expiresAt: expiresAt(content.issuedAt, content.renewals),
    contentSha256: await contentSha256(content),
  }
  const token = await signToken(claims, await keyringOf(env))
  const documentId = randomId()
  const outboxId = randomId()
  const eventId = randomId()
  const payload = JSON.stringify({ documentId, origin })
  await env.DB.batch([
    env.DB.prepare(SIGN).bind(id, JSON.stringify(content), token, documentId, content.issuedAt),
    env.DB.prepare(DOCUMENT).bind(id, documentId, `Ordonnance ${content.number}`),
    env.DB.prepare(WAKE).bind(id, documentId, outboxId, payload),
    prescriptionEvent(env, eventId, {
      type: 'prescription.signed',
      state: "'signed'",
      at: 'p.issued_at',
      where: 'WHERE p.id = ?3 AND p.document_id = ?4',
      values: [id, documentId],
    }),
    env.DB.prepare(AUDIT).bind(id, documentId, randomId()),
  ])
  wakeOutbox(context, outboxId, eventId)
}
