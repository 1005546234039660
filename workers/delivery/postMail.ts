import type { OutgoingMail } from '../../protocol/backstage.ts'

/** Mail is spread over so many couriers: one that is busy with retries delays a quarter of the addressees at most. */
const MAIL_SHARDS = 4

function shardOf(recipient: string): number {
  let hash = 0
  for (let at = 0; at < recipient.length; at++) hash = (hash * 31 + recipient.charCodeAt(at)) >>> 0
  return hash % MAIL_SHARDS
}

/** The names of all mail couriers. */
export const MAIL_COURIERS = Array.from({ length: MAIL_SHARDS }, (_, shard) => `mail-${shard}`)

/** Hands a mail to its courier; when this returns it will leave, once. Throws when the courier could not be reached. */
export async function postMail(env: Env, mail: OutgoingMail): Promise<void> {
  await env.COURIER.getByName(`mail-${shardOf(mail.to)}`).accept(mail)
}
