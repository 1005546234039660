import * as z from 'zod/mini'
import type { PrescriptionContent } from '../../../domain/prescription/contents.ts'
import { type Progress, progressOf, renewalDaysOf } from '../../../domain/prescription/dispensing.ts'
import type { PrescriptionLife } from '../../../domain/prescription/validity.ts'
import { signedContent } from '../../prescription/signedContent.ts'

/** Everything about one signed prescription in one row: a counter waits for one way to the database and back, not three. */
const FIELDS = `p.id, p.content, p.document_id AS documentId, p.consultation_id AS consultationId, p.account_id AS accountId, p.revoked_at AS revokedAt,
  p.reads, p.reads_after_dispensing AS readsAfterDispensing, p.forgeries,
  (SELECT json_group_array(json_object('id', d.id, 'key', d.idempotency_key, 'bodySha256', d.body_sha256, 'at', d.at,
    'pharmacyName', d.pharmacy_name, 'pharmacyFiness', d.pharmacy_finess, 'undoneAt', d.undone_at, 'mask', d.mask,
    'begins', d.begins, 'remaining', d.remaining, 'substitutions', json(d.substitutions)))
    FROM (SELECT * FROM dispensations WHERE prescription_id = p.id ORDER BY at, rowid) d) AS dispensations,
  (SELECT json_group_array(json_object('at', r.at, 'pharmacyName', r.pharmacy_name, 'reason', r.reason, 'note', r.note))
    FROM (SELECT * FROM dispensing_refusals WHERE prescription_id = p.id ORDER BY at) r) AS refusals`

const recorded = z.object({
  id: z.string(),
  key: z.string(),
  bodySha256: z.string(),
  at: z.number(),
  pharmacyName: z.string(),
  pharmacyFiness: z.nullable(z.string()),
  undoneAt: z.nullable(z.number()),
  mask: z.nullable(z.number()),
  begins: z.pipe(
    z.number(),
    z.transform((value) => value === 1),
  ),
  remaining: z.nullable(z.number()),
  substitutions: z.array(z.object({ line: z.number(), cip13: z.string() })),
})
export type Recorded = z.infer<typeof recorded>

const refusal = z.object({ at: z.number(), pharmacyName: z.string(), reason: z.string(), note: z.string() })

const prescriptionRow = z.object({
  id: z.string(),
  content: z.string(),
  documentId: z.string(),
  consultationId: z.string(),
  accountId: z.string(),
  revokedAt: z.nullable(z.number()),
  reads: z.number(),
  readsAfterDispensing: z.number(),
  forgeries: z.number(),
  dispensations: z.string(),
  refusals: z.string(),
})

export type LoadedPrescription = {
  id: string
  documentId: string
  consultationId: string
  accountId: string
  content: PrescriptionContent
  /** With what was undone, oldest first. */
  recorded: Recorded[]
  /** Without. */
  dispensations: Recorded[]
  refusals: z.infer<typeof refusal>[]
  renewalDays: number
  progress: Progress
  life: PrescriptionLife
  use: { reads: number; readsAfterDispensing: number; forgeries: number }
}

function loaded(value: unknown): LoadedPrescription {
  const row = z.parse(prescriptionRow, value)
  const content = z.parse(signedContent, JSON.parse(row.content))
  const all = z.parse(z.array(recorded), JSON.parse(row.dispensations))
  const dispensations = all.filter(({ undoneAt }) => undoneAt === null)
  const { issuedAt, renewals, lines } = content
  const renewalDays = renewals > 0 ? renewalDaysOf(lines) : 0
  const progress = progressOf(dispensations, { lines: lines.length, renewals, renewalDays })
  const { id, documentId, consultationId, accountId, revokedAt, reads, readsAfterDispensing, forgeries } = row
  return {
    id,
    documentId,
    consultationId,
    accountId,
    content,
    recorded: all,
    dispensations,
    refusals: z.parse(z.array(refusal), JSON.parse(row.refusals)),
    renewalDays,
    progress,
    life: { issuedAt, renewals, revokedAt, progress },
    use: { reads, readsAfterDispensing, forgeries },
  }
}

export async function loadPrescription(env: Env, id: string): Promise<LoadedPrescription | null> {
  const row = await env.DB.prepare(`SELECT ${FIELDS} FROM prescriptions p WHERE p.id = ? AND p.state = 'signed'`)
    .bind(id)
    .first()
  return row === null ? null : loaded(row)
}

/** What a doctor signed, or what an account's patients were given; newest first, so many at most. */
export async function loadPrescriptions(
  env: Env,
  whose: 'doctor_id' | 'account_id',
  accountId: string,
  atMost: number,
): Promise<LoadedPrescription[]> {
  const { results } = await env.DB.prepare(
    `SELECT ${FIELDS} FROM prescriptions p WHERE p.${whose} = ? AND p.state = 'signed' ORDER BY p.issued_at DESC LIMIT ?`,
  )
    .bind(accountId, atMost)
    .all()
  return results.map(loaded)
}
