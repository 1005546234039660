import { attachmentKey } from '../../domain/attachments/attachmentKey.ts'
import {
  CONSULTATION_MAILS,
  CONSULTATION_SMS,
  PUSH_TOPICS,
  QUEUE_PUSH,
} from '../../domain/consultation/consequences.ts'
import { type Consultation, specialtyOf } from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import { PARTIES, type Party } from '../../domain/consultation/notices.ts'
import { SPECIALTIES } from '../../domain/vocabulary.ts'
import type { OwnTimes } from '../../protocol/backstage.ts'
import type { Effects } from './drainOutbox.ts'
import { cardOf, projectionOf } from './projections.ts'
import type { StoredConsultation } from './RoomStore.ts'
import { readWebhookSubject } from './webhookSubject.ts'

/**
 * What a room's outbox does to the world. A row is a wake-up call: each effect reads the truth again before it acts.
 * @param truth the consultation as it is when the row's turn comes
 * @param looks whether a side has the page before its eyes now: then its devices stay silent
 */
export function roomEffects(env: Env, truth: () => StoredConsultation, looks: (party: Party) => boolean): Effects {
  return {
    async project() {
      await env.BACKSTAGE.project(projectionOf(truth()))
    },
    async queue({ subject }) {
      const { consultation, version } = truth()
      const queue = SPECIALTIES.find((known) => known === subject) ?? specialtyOf(consultation)
      if (queue) await env.WAITING_ROOM.getByName(queue).keep(cardOf(consultation, version, Date.now(), queue))
    },
    /** A file that was never sent leaves the bucket. */
    async files({ subject }) {
      await env.FILES.delete(attachmentKey(truth().consultation.id, subject))
    },
    async mail({ id, subject }) {
      const mail = CONSULTATION_MAILS.find((known) => known === subject)
      const now = truth()
      if (mail) await env.BACKSTAGE.mail(`${now.consultation.id}:${id}`, mail, projectionOf(now), timesOf(now))
    },
    async sms({ id, subject }) {
      const sms = CONSULTATION_SMS.find((known) => known === subject)
      const now = truth()
      // Who looks at the page sees the doctor there; who no longer is waited for is not called back.
      const waitedFor = now.consultation.state === 'taken' || now.consultation.state === 'active'
      if (!sms || !waitedFor || looks('patient')) return
      await env.BACKSTAGE.sms(`${now.consultation.id}:${id}`, sms, projectionOf(now), timesOf(now))
    },
    async push({ id, subject }) {
      const { consultation } = truth()
      if (subject === QUEUE_PUSH) return pushToQueue(env, `${consultation.id}:${id}`, consultation)
      const party = PARTIES.find((known) => subject.startsWith(`${known} `))
      const topic = PUSH_TOPICS.find((known) => subject.endsWith(` ${known}`))
      const accountId = party === 'patient' ? consultation.patient.accountId : consultation.doctor?.id
      if (!party || !topic || !accountId || looks(party)) return
      await env.BACKSTAGE.push(`${consultation.id}:${id}`, { accountId, party, topic, consultationId: consultation.id })
    },
    async webhook({ id, subject }) {
      const { type, state, at } = readWebhookSubject(subject)
      const { id: consultationId, patient } = truth().consultation
      const data = { consultationId, state }
      await env.BACKSTAGE.tell({ id: `${consultationId}:${id}`, type, at, accountId: patient.accountId, data })
    },
    async desk({ subject }) {
      const { id, doctor } = truth().consultation
      if (doctor) await env.WAITING_ROOM.getByName(doctor.specialty).tellDoctor(doctor.id, id, subject)
    },
    /** A call that RealtimeKit carried is over: its meeting ends there too. */
    async meeting({ subject }) {
      await env.BACKSTAGE.endMeeting(subject)
    },
    async parked({ subject }) {
      await env.BACKSTAGE.recordParked(truth().consultation.id, subject)
    },
  }
}

const timesOf = ({ consultation: { course } }: StoredConsultation): OwnTimes => ({
  waitTimeoutSeconds: course?.waitTimeoutSeconds ?? null,
  returnWindowSeconds: course?.returnWindowSeconds ?? null,
})

/** A question waits: the doctors of its queue whose desk is closed hear of it, if they asked to. */
async function pushToQueue(env: Env, id: string, consultation: Consultation): Promise<void> {
  const specialty = specialtyOf(consultation)
  if (!specialty || consultation.doctor || nextDeadline(consultation) === null) return
  const atDesk = await env.WAITING_ROOM.getByName(specialty).doctorsAtDesk()
  await env.BACKSTAGE.pushQueue(id, specialty, atDesk)
}
