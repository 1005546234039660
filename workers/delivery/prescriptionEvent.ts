import type { EventType } from '../../domain/webhooks/eventTypes.ts'

/** What became of a prescription, as SQL over `prescriptions p`: it holds only if this very press did it. */
type Deed = {
  type: Extract<EventType, `prescription.${string}`>
  /** The state after it. */
  state: string
  /** When, in epoch milliseconds. */
  at: string
  /** What follows `FROM prescriptions p`, with its parameters from ?3 on. */
  where: string
  values: readonly (string | number)[]
}

/**
 * The outbox row that tells an insurer's system what became of a prescription: a statement for the batch of its cause,
 * so that neither is there without the other. Ids and a state, never a medicine or a name (api.md, Integrators).
 */
export const prescriptionEvent = (env: Env, outboxId: string, { type, state, at, where, values }: Deed) =>
  env.DB.prepare(
    `INSERT INTO outbox (id, kind, payload, created_at, attempts)
     SELECT ?1, 'event', json_object('type', ?2, 'at', ${at}, 'accountId', p.account_id, 'data', json_object(
         'consultationId', p.consultation_id, 'prescriptionId', p.id, 'documentId', p.document_id, 'state', ${state})),
       ${at}, 0
     FROM prescriptions p ${where}`,
  ).bind(outboxId, type, ...values)
