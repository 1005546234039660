import { attachmentKey } from '../../domain/attachments/attachmentKey.ts'
import { CONSULTATION_MAILS } from '../../domain/consultation/consequences.ts'
import { specialtyOf } from '../../domain/consultation/consultation.ts'
import type { Effects } from './drainOutbox.ts'
import { cardOf, projectionOf } from './projections.ts'
import type { StoredConsultation } from './RoomStore.ts'

/**
 * What a room's outbox does to the world. A row is a wake-up call: each effect reads the truth again before it acts.
 * @param truth the consultation as it is when the row's turn comes
 */
export function roomEffects(env: Env, truth: () => StoredConsultation): Effects {
  return {
    async project() {
      await env.BACKSTAGE.project(projectionOf(truth()))
    },
    async queue() {
      const { consultation, version } = truth()
      const specialty = specialtyOf(consultation)
      if (specialty) await env.WAITING_ROOM.getByName(specialty).keep(cardOf(consultation, version, Date.now()))
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
  }
}
