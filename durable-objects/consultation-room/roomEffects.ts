import { attachmentKey } from '../../domain/attachments/attachmentKey.ts'
import { CONSULTATION_MAILS, PUSH_TOPICS } from '../../domain/consultation/consequences.ts'
import { specialtyOf } from '../../domain/consultation/consultation.ts'
import { PARTIES, type Party } from '../../domain/consultation/notices.ts'
import { SPECIALTIES } from '../../domain/vocabulary.ts'
import type { Effects } from './drainOutbox.ts'
import { cardOf, projectionOf } from './projections.ts'
import type { StoredConsultation } from './RoomStore.ts'
import { readWebhookSubject } from './webhookSubject.ts'

/**
 * What a room's outbox does to the world. A row is a wake-up call: each effect reads the truth again before it acts.
 * @param truth the consultation as it is when the row's turn comes
 * @param here whether a side is on the page now: then its devices stay silent
 */
export function roomEffects(env: Env, truth: () => StoredConsultation, here: (party: Party) => boolean): Effects {
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
      if (mail) await env.BACKSTAGE.mail(`${now.consultation.id}:${id}`, mail, projectionOf(now))
    },
    async push({ id, subject }) {
      const { consultation } = truth()
      const party = PARTIES.find((known) => subject.startsWith(`${known} `))
      const topic = PUSH_TOPICS.find((known) => subject.endsWith(` ${known}`))
      const accountId = party === 'patient' ? consultation.patient.accountId : consultation.doctor?.id
      if (!party || !topic || !accountId || here(party)) return
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
    async parked({ subject }) {
      await env.BACKSTAGE.recordParked(truth().consultation.id, subject)
    },
  }
}
