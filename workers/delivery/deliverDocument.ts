import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { mailLinkOf } from '../../domain/people/mailLink.ts'
import { allLines } from '../../domain/prescription/dispensing.ts'
import { type Letter, renderLetter } from '../mail/index.ts'
import { database } from '../storage/database.ts'
import { accounts, dispensations, dispensingRefusals, doctors, documents, patients } from '../storage/schema.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'

/** What the outbox keeps of a document: that it was made or, with a dispensation or refusal, what a pharmacy did. */
export const documentPayload = z.object({
  documentId: z.string(),
  /** Where the mail's link leads. */
  origin: z.string(),
  dispensationId: z.optional(z.string()),
  refusalId: z.optional(z.string()),
})
export type DocumentPayload = z.infer<typeof documentPayload>

const writtenLines = z.object({ lines: z.array(z.unknown()) })

/**
 * Announces a document in its room and to its patient's account by mail; or tells of its dispensing, unless undone.
 * The room knows documents and the courier mails by their ids, so that a second delivery changes nothing.
 */
export async function deliverDocument(env: Env, payload: DocumentPayload): Promise<void> {
  const { documentId, origin, dispensationId, refusalId } = payload
  const [found] = await database(env)
    .select({
      document: documents,
      account: accounts,
      patient: patients,
      doctor: doctors,
      dispensation: dispensations,
      refusal: dispensingRefusals,
    })
    .from(documents)
    .leftJoin(accounts, eq(accounts.id, documents.accountId))
    .innerJoin(patients, eq(patients.id, documents.patientId))
    .innerJoin(doctors, eq(doctors.accountId, documents.doctorId))
    // In the same trip: what a pharmacy did is told many times a minute.
    .leftJoin(dispensations, eq(dispensations.id, dispensationId ?? ''))
    .leftJoin(dispensingRefusals, eq(dispensingRefusals.id, refusalId ?? ''))
    .where(eq(documents.id, documentId))
  if (!found) throw new Error('a document to deliver is not there')
  const { document, account, patient, doctor, dispensation, refusal } = found
  const { firstName } = patient
  const post = async (id: string, letter: Letter) => {
    // A beneficiary who was taken off the contract is written to by nobody; the document stays in the record.
    if (!account) return
    await postMail(env, {
      id,
      to: account.email,
      ...renderLetter(letter, account.locale, BRAND),
      template: letter.template,
      code: null,
    })
  }
  if (dispensationId) {
    if (!dispensation || dispensation.undoneAt !== null) return
    const { at, pharmacyName, mask } = dispensation
    const { lines } = z.parse(writtenLines, JSON.parse(document.content))
    const part = mask !== null && mask !== allLines(lines.length)
    return post(`dispensed-${dispensationId}`, {
      template: 'prescription-dispensed',
      firstName,
      link: mailLinkOf('prescription-dispensed', origin),
      pharmacyName,
      at,
      part,
    })
  }
  if (refusalId) {
    if (!refusal) return
    const { at, pharmacyName } = refusal
    return post(`refused-${refusalId}`, {
      template: 'dispensing-refused',
      firstName,
      link: mailLinkOf('dispensing-refused', origin),
      pharmacyName,
      at,
    })
  }
  const { id, kind, title, createdAt } = document
  const addendum = document.amends === null ? {} : { addendum: true as const }
  const room = env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(document.consultationId))
  await room.addDocument({ id, kind, title, createdAt, ...addendum })
  const doctorName = `${doctor.firstName} ${doctor.lastName}`
  await post(
    `document-${id}`,
    kind === 'report'
      ? { template: 'report-ready', firstName, link: mailLinkOf('report-ready', origin), ...addendum }
      : { template: 'prescription-ready', firstName, link: mailLinkOf('prescription-ready', origin), doctorName },
  )
}
