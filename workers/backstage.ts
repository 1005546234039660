import { WorkerEntrypoint } from 'cloudflare:workers'
import type { ConsultationMail } from '../domain/consultation/consequences.ts'
import type { Projection } from '../protocol/backstage.ts'
import { recordParkedRow } from './delivery/parkedRows.ts'
import { projectConsultation } from './delivery/projectConsultation.ts'
import { sendConsultationMail } from './delivery/sendConsultationMail.ts'

/** The door by which rooms reach the stateless side: it is bound to the Worker itself, never to the network. */
export class Backstage extends WorkerEntrypoint<Env> {
  async project(projection: Projection): Promise<void> {
    await projectConsultation(this.env, projection)
  }

  /** @param id names the deed: the courier keeps one mail for it, however often this is called. */
  async mail(id: string, mail: ConsultationMail, projection: Projection): Promise<void> {
    await sendConsultationMail(this.env, id, mail, projection)
  }

  /** @param row the lane and number of the row that no try could deliver. */
  async recordParked(consultationId: string, row: string): Promise<void> {
    await recordParkedRow(this.env, consultationId, row, Date.now())
  }
}
