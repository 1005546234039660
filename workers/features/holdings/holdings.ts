import { and, desc, eq } from 'drizzle-orm'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import { CONSENT_KINDS, type ConsentKind } from '../../../domain/people/consentVersions.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'
import type { AccessView } from '../../../protocol/holdings.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { readerOf } from '../../http/room.ts'
import { accounts, organisations } from '../../storage/accountSchema.ts'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { consents, type patients } from '../../storage/peopleSchema.ts'
import { patientView } from '../accounts/patientView.ts'
import { type HeldForm, heldForms } from '../pathways/heldForms.ts'
import { type LoadedPrescription, loadPrescriptions } from '../pharmacy/loadPrescription.ts'
import { accessesOf } from './accessesOf.ts'
import { notesOf } from './notesOf.ts'

/**
 * Everything held on one person (article 15 of the GDPR) for the account that asks, from which each form of the export is
 * made: what a minor asked for in secret is in their own export, and in no other.
 */
export type Holdings = {
  exportedAt: string
  patient: PatientView
  /** Whose account it is held under: the person's own, or that of the adult who acts for them. */
  account: { email: string; memberNumber: string | null; organisation: string | null; locale: string }
  consents: { kind: ConsentKind; version: string; at: string; withdrawnAt: string | null }[]
  consultations: ConsultationView[]
  documents: (typeof documents.$inferSelect)[]
  prescriptions: LoadedPrescription[]
  /** What doctors wrote of this person in pathways, oldest first. */
  forms: HeldForm[]
  accesses: AccessView[]
  /** What the doctors told each other of the patient: part of the record that the law opens to them (L1111-7 CSP). */
  notes: { at: string; by: string; text: string }[]
}

/** More than anybody has; the database is asked once for all. */
const AT_MOST = 1000

export async function holdingsOf(context: Context, patient: typeof patients.$inferSelect): Promise<Holdings> {
  const { env, now } = context
  const accountId = accountOf(context)
  const db = database(env)
  const [[account], given, rows, papers, signed, forms, seen, notes] = await Promise.all([
    db
      .select({
        email: accounts.email,
        memberNumber: accounts.memberNumber,
        locale: accounts.locale,
        organisation: organisations.name,
      })
      .from(accounts)
      .leftJoin(organisations, eq(organisations.id, accounts.organisationId))
      .where(eq(accounts.id, accountId)),
    db.select().from(consents).where(eq(consents.accountId, accountId)).orderBy(consents.at),
    db
      .select({ id: consultations.id })
      .from(consultations)
      .where(and(eq(consultations.patientId, patient.id), eq(consultations.accountId, accountId)))
      .orderBy(desc(consultations.createdAt)),
    db
      .select()
      .from(documents)
      .where(and(eq(documents.patientId, patient.id), eq(documents.accountId, accountId)))
      .orderBy(desc(documents.createdAt)),
    loadPrescriptions(env, 'account_id', accountId, AT_MOST),
    heldForms(env, patient.id, accountId),
    accessesOf(env, patient.id, accountId),
    notesOf(env, patient.id, accountId),
  ])
  if (!account) throw new Error('somebody is signed in to an account that is not there')
  const own = new Set(papers.map(({ id }) => id))
  return {
    exportedAt: iso(now),
    patient: patientView(patient, now, accountId),
    account,
    consents: given.flatMap(({ kind, version, at, withdrawnAt }) => {
      const known = CONSENT_KINDS.find((each) => each === kind)
      return known ? [{ kind: known, version, at: iso(at), withdrawnAt: isoOrNull(withdrawnAt) }] : []
    }),
    consultations: await Promise.all(rows.map(({ id }) => viewOf(context, id))),
    documents: papers,
    prescriptions: signed.filter(({ documentId }) => own.has(documentId)),
    forms,
    accesses: seen,
    notes,
  }
}

async function viewOf(context: Context, id: string): Promise<ConsultationView> {
  const { env } = context
  const found = await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).read(readerOf(context))
  if (!found.ok) throw new Error(`the projection names a consultation that its room does not show: ${id}`)
  return found.value
}
