import { reportOfCalls } from '../../../domain/call/callWords.ts'
import { reportBody } from '../../../protocol/doctor.ts'
import { invalid } from '../../../protocol/problems.ts'
import type { EventPayload } from '../../delivery/eventPayload.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import type { ReportContent } from '../../prescription/pdf/reportPdf.ts'
import { frenchMoment } from '../../prescription/pdf/words.ts'
import { database } from '../../storage/database.ts'
import { audit, documents, outbox } from '../../storage/schema.ts'
import { inCare } from './inCare.ts'
import { signedNumbers } from './signedNumbers.ts'
import { patientOnPaper, prescriberOf } from './writtenBy.ts'

/** The report becomes a document of the patient's, its mail and its event rows of the same batch: none is without the others. */
export const publishReport: Handler = async (context) => {
  const { env, request, params, now, origin } = context
  const body = await readJson(request, reportBody)
  if (!body.ok) return body.refusal
  const text = body.value.text.trim()
  if (text === '') return invalid('text', { fr: 'Écrivez le compte rendu.', en: 'Write the report.' })
  const care = await inCare(context, params['id'] ?? '', 'report.publish')
  if (!care.ok) return care.refusal
  const { consultationId, patient, answers, takenAt, endedAt, calls } = care.value
  const content: ReportContent = {
    doctor: await prescriberOf(env, care.value),
    patient: patientOnPaper(care.value),
    text,
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
    data: { consultationId, documentId, state: 'published' },
  }
  const doctorId = accountOf(context)
  const db = database(env)
  await db.batch([
    db.insert(documents).values({
      id: documentId,
      kind: 'report',
      consultationId,
      patientId: patient.id,
      accountId: patient.accountId,
      doctorId,
      title: 'Compte rendu de téléconsultation',
      content: JSON.stringify(content),
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
      action: 'report.publish',
      consultationId,
      patientId: patient.id,
    }),
  ])
  wakeOutbox(context, outboxId, eventId)
  return json({ documentId }, 201)
}
