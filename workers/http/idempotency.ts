import { and, eq, lt } from 'drizzle-orm'
import { limitsFrom } from '../../domain/limits.ts'
import type { Problem } from '../../protocol/problems.ts'
import { database } from '../storage/database.ts'
import { idempotentAnswers } from '../storage/schema.ts'
import { json } from './answer.ts'
import { readAtMost } from './body.ts'
import type { Context } from './context.ts'
import { sha256 } from './digest.ts'

/** A claim without an answer is one whose Worker died: after this long another try may take it over, in milliseconds. */
const CLAIM_MS = 60_000
/** What wraps a file in a multipart body, at most, in bytes. */
const MULTIPART_BYTES = 64 * 1024
/** The status of a claim that has no answer yet. */
const UNANSWERED = 0

/**
 * Does a creating call once for each `Idempotency-Key` of a caller and path (api.md, Conventions): the same key and body
 * gives the same answer, another body 422. The claim is a row, so that of two at once only one does anything.
 * Dispensing has a rule of its own, by prescription.
 */
export async function once(context: Context, handle: () => Promise<Response | Problem>): Promise<Response | Problem> {
  const { env, request, url, caller, now } = context
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method !== 'POST' || caller.kind !== 'account') return handle()
  const scope = await sha256(JSON.stringify([caller.accountId, url.pathname, key]))
  const body = await readAtMost(request.clone().body, limitsFrom(env).attachmentMaxBytes + MULTIPART_BYTES)
  // Larger than any call may be: the handler says so, and there is nothing to do once.
  if (!body) return handle()
  const bodySha256 = await sha256(body)
  const rows = database(env)
  const own = eq(idempotentAnswers.scope, scope)
  await rows
    .delete(idempotentAnswers)
    .where(and(own, eq(idempotentAnswers.status, UNANSWERED), lt(idempotentAnswers.at, now - CLAIM_MS)))
  const claimed = await rows
    .insert(idempotentAnswers)
    .values({ scope, bodySha256, status: UNANSWERED, body: '', at: now })
    .onConflictDoNothing()
    .returning({ scope: idempotentAnswers.scope })
  if (claimed.length === 0) {
    const [before] = await rows.select().from(idempotentAnswers).where(own)
    if (before && before.bodySha256 !== bodySha256) return { problem: 'idempotency-key-reused' }
    if (!before || before.status === UNANSWERED) return { problem: 'conflict', retryAfterSeconds: 1 }
    return json(JSON.parse(before.body), before.status)
  }
  const answer = await handle().catch(async (error: unknown) => {
    await rows.delete(idempotentAnswers).where(own)
    throw error
  })
  // A refusal changed nothing, so the corrected call may come under the same key.
  if (!(answer instanceof Response) || !answer.ok) {
    await rows.delete(idempotentAnswers).where(own)
    return answer
  }
  await rows
    .update(idempotentAnswers)
    .set({ status: answer.status, body: await answer.clone().text() })
    .where(own)
  return answer
}
