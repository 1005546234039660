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
    async mail({ id, subject }) {
      const mail = CONSULTATION_MAILS.find((known) => known === subject)
      const now = truth()
      if (mail) await env.BACKSTAGE.mail(`${now.consultation.id}:${id}`, mail, projectionOf(now))
    },
    async parked({ subject }) {
      await env.BACKSTAGE.recordParked(truth().consultation.id, subject)
    },
  }
}
