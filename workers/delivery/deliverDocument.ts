import { eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { mailLinkOf } from '../../domain/people/mailLink.ts'
import { allLines } from '../../domain/prescription/dispensing.ts'
import { type Letter, renderLetter } from '../mail/index.ts'
import { accounts, doctors } from '../storage/accountSchema.ts'
import { documents } from '../storage/consultationSchema.ts'
import { database } from '../storage/database.ts'
import { patients } from '../storage/peopleSchema.ts'
import { dispensations, dispensingRefusals } from '../storage/prescriptionSchema.ts'
import { together } from '../storage/together.ts'

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

/** What a delivery needs to know of its document, and of what a pharmacy did with it. */
async function readDocuments(env: Env, payloads: readonly DocumentPayload[]) {
  const db = database(env)
  const named = (ids: (string | undefined)[]) => ids.filter((id) => id !== undefined)
  const given = named(payloads.map(({ dispensationId }) => dispensationId))
  const refused = named(payloads.map(({ refusalId }) => refusalId))
  const [found, allGiven, allRefused] = await Promise.all([
    db
      .select({ document: documents, account: accounts, patient: patients, doctor: doctors })
      .from(documents)
      .leftJoin(accounts, eq(accounts.id, documents.accountId))
      .innerJoin(patients, eq(patients.id, documents.patientId))
      .innerJoin(doctors, eq(doctors.accountId, documents.doctorId))
      .where(
        inArray(
          documents.id,
          payloads.map(({ documentId }) => documentId),
        ),
      ),
    given.length === 0 ? [] : db.select().from(dispensations).where(inArray(dispensations.id, given)),
    refused.length === 0 ? [] : db.select().from(dispensingRefusals).where(inArray(dispensingRefusals.id, refused)),
  ])
  return payloads.map(({ documentId, dispensationId, refusalId }) => ({
    found: found.find(({ document }) => document.id === documentId),
    dispensation: allGiven.find(({ id }) => id === dispensationId),
    refusal: allRefused.find(({ id }) => id === refusalId),
  }))
}
type DocumentFacts = Awaited<ReturnType<typeof readDocuments>>[number]

/** For deliveries side by side: what they need is read for all of them in one way to the database. */
export const documentReader = (env: Env): ((payload: DocumentPayload) => Promise<DocumentFacts>) =>
  together((payloads) => readDocuments(env, payloads))

/**
 * Announces a document in its room and to its patient's account by mail; or tells of its dispensing, unless undone.
 * The room knows documents and the courier mails by their ids, so that a second delivery changes nothing.
 */
export async function deliverDocument(
  env: Env,
  payload: DocumentPayload,
  read: ReturnType<typeof documentReader>,
): Promise<void> {
  const { origin, dispensationId, refusalId } = payload
  const { found, dispensation, refusal } = await read(payload)
  if (!found) throw new Error('a document to deliver is not there')
  const { document, account, patient, doctor } = found
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
