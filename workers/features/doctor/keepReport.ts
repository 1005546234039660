import { reportOfCalls } from '../../../domain/call/callWords.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { CareFacts } from '../../../durable-objects/consultation-room/careFacts.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { EventPayload } from '../../delivery/eventPayload.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import type { ReportContent } from '../../prescription/pdf/reportPdf.ts'
import { frenchMoment } from '../../prescription/pdf/words.ts'
import { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { audit, outbox } from '../../storage/operationsSchema.ts'
import { signedNumbers } from './signedNumbers.ts'
import { patientOnPaper, prescriberOf } from './writtenBy.ts'

type Words = Pick<ReportContent, 'text' | 'sections' | 'outcome' | 'amends'>

/**
 * The words become a document of the patient's, its mail and its event rows of the same batch: none is without the
 * others, and of two that publish at once the database keeps one.
 */
export async function keepReport(context: Context, care: CareFacts, words: Words): Promise<Result<string, Problem>> {
  const { env, now, origin } = context
  const { consultationId, patient, answers, takenAt, endedAt, calls } = care
  const content: ReportContent = {
    doctor: await prescriberOf(env, care),
    patient: patientOnPaper(care),
    ...words,
    publishedAt: now,
    consultation: { id: consultationId, channel: answers.channel ?? 'chat', startedAt: takenAt ?? now, endedAt },
    prescriptions: await signedNumbers(env, consultationId),
    ...reportOfCalls(calls, frenchMoment, now),
  }
  const documentId = randomId()
  const outboxId = randomId()
  const eventId = randomId()
  const event: EventPayload = {
    type: 'report.published',
    at: now,
    accountId: patient.accountId,
    data: { consultationId, documentId, state: words.amends ? 'amended' : 'published' },
  }
  const doctorId = accountOf(context)
  const db = database(env)
  try {
    await db.batch([
      db.insert(documents).values({
        id: documentId,
        kind: 'report',
        consultationId,
        patientId: patient.id,
        accountId: patient.accountId,
        doctorId,
        title: words.amends ? 'Complément au compte rendu' : 'Compte rendu de téléconsultation',
        content: JSON.stringify(content),
        amends: words.amends?.documentId ?? null,
        createdAt: now,
      }),
      db.insert(outbox).values({
        id: outboxId,
        kind: 'document',
        payload: JSON.stringify({ documentId, origin }),
        createdAt: now,
      }),
      db.insert(outbox).values({ id: eventId, kind: 'event', payload: JSON.stringify(event), createdAt: now }),
      db.insert(audit).values({
        id: randomId(),
        at: now,
        accountId: doctorId,
        action: words.amends ? 'report.amend' : 'report.publish',
        consultationId,
        patientId: patient.id,
      }),
    ])
  } catch (error) {
    // The index `documents_one_report`: another press came first.
    if (String(rootMessage(error)).includes('UNIQUE constraint failed: documents.consultation_id'))
      return refuse<Problem>({ problem: 'report-published' })
    throw error
  }
  wakeOutbox(context, outboxId, eventId)
  return accept(documentId)
}

const rootMessage = (error: unknown): unknown =>
  error instanceof Error ? `${error.message} ${error.cause === undefined ? '' : rootMessage(error.cause)}` : error
