import { WorkerEntrypoint } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import type { ConsultationMail, ConsultationSms } from '../domain/consultation/consequences.ts'
import { rootCause } from '../domain/rootCause.ts'
import type { Specialty } from '../domain/vocabulary.ts'
import type { CourierDisables, HouseEvent, OwnTimes, Projection, WebhookTarget } from '../protocol/backstage.ts'
import type { GuidanceView } from '../protocol/pathway.ts'
import { realtimeKitOf } from '../protocol/realtimeKit.ts'
import { disableEndpoint } from './delivery/disableEndpoint.ts'
import { recordParkedRow } from './delivery/parkedRows.ts'
import { projectConsultation } from './delivery/projectConsultation.ts'
import { sendConsultationMail } from './delivery/sendConsultationMail.ts'
import { sendConsultationSms } from './delivery/sendConsultationSms.ts'
import { type PushNews, sendPush, sendQueuePush } from './delivery/sendPush.ts'
import { tellEndpoints } from './delivery/tellEndpoints.ts'
import { vapidKeys } from './delivery/vapid.ts'
import { webhookTarget } from './delivery/webhookTarget.ts'
import { endMeeting } from './features/calls/realtimeKit/meetings.ts'
import { guidanceInForce } from './features/pathways/guidanceInForce.ts'
import { pushSubscriptions } from './storage/accountSchema.ts'
import { database } from './storage/database.ts'

/** The door by which rooms reach the stateless side: it is bound to the Worker itself, never to the network. */
export class Backstage extends WorkerEntrypoint<Env> {
  async project(projection: Projection): Promise<void> {
    await withoutFacts(projectConsultation(this.env, projection))
  }

  /** @param id names the deed: the courier keeps one mail for it, however often this is called. */
  async mail(id: string, mail: ConsultationMail, projection: Projection, times: OwnTimes): Promise<void> {
    await withoutFacts(sendConsultationMail(this.env, id, mail, projection, times))
  }

  /** @param id names the deed: the courier keeps one message for it, however often this is called. */
  async sms(id: string, sms: ConsultationSms, projection: Projection, times: OwnTimes): Promise<void> {
    await withoutFacts(sendConsultationSms(this.env, id, sms, projection, times, Date.now()))
  }

  /** @param id names the deed: a courier keeps one push for it and each device. */
  async push(id: string, news: PushNews): Promise<void> {
    await withoutFacts(sendPush(this.env, id, news, Date.now()))
  }

  /** A question waits in a queue: its doctors are told, but for those at their desk. */
  async pushQueue(id: string, specialty: Specialty, atDesk: readonly string[]): Promise<void> {
    await withoutFacts(sendQueuePush(this.env, id, specialty, atDesk, Date.now()))
  }

  /** The push service said that this device is gone. */
  async forgetDevice(endpoint: string): Promise<void> {
    await database(this.env).delete(pushSubscriptions).where(eq(pushSubscriptions.endpoint, endpoint))
  }

  /** The guidance of the pathways in force, and when that may change by itself (epoch ms). */
  async guidance(): Promise<{ guidance: GuidanceView[]; until: number | null }> {
    return guidanceInForce(this.env, Date.now())
  }

  async vapid(): Promise<{ publicKey: string; privateKey: string } | null> {
    return vapidKeys(this.env)
  }

  /** Tells the endpoints of the account's organisation what happened; again changes nothing. */
  async tell(event: HouseEvent): Promise<void> {
    await tellEndpoints(this.env, event)
  }

  /** Where an endpoint's courier sends, read anew for each round: a changed address or secret holds from the next one on. */
  async webhookTarget(endpointId: string): Promise<WebhookTarget | null> {
    return webhookTarget(this.env, endpointId)
  }

  /** An endpoint's courier gives up on it: that is written down, and its owner told by mail. */
  async disableEndpoint(endpointId: string, reason: CourierDisables): Promise<void> {
    await disableEndpoint(this.env, endpointId, reason, Date.now())
  }

  /** The call that this meeting of RealtimeKit was for is over. */
  async endMeeting(meeting: string): Promise<void> {
    const kit = realtimeKitOf(this.env)
    if (kit) await endMeeting(kit, meeting)
  }

  /** @param row the lane and number of the row that no try could deliver. */
  async recordParked(consultationId: string, row: string): Promise<void> {
    await withoutFacts(recordParkedRow(this.env, consultationId, row, Date.now()))
  }
}

/** A fault that goes back to a room is also printed by the platform: it takes no query's parameters along. */
async function withoutFacts(deed: Promise<void>): Promise<void> {
  try {
    await deed
  } catch (error) {
    throw rootCause(error)
  }
}
