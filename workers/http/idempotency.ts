import { and, eq, lt } from 'drizzle-orm'
import type { Caller } from '../../domain/access/rules.ts'
import { limitsFrom } from '../../domain/limits.ts'
import type { Problem } from '../../protocol/problems.ts'
import { idempotentAnswerLabel } from '../secrets/labels.ts'
import { open, seal } from '../secrets/sealing.ts'
import { database } from '../storage/database.ts'
import { idempotentAnswers } from '../storage/operationsSchema.ts'
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

/** An answer is kept for so long, in milliseconds: whoever has not tried again within a day won't. */
export const ANSWER_KEPT_MS = 24 * 3_600_000

/** Whose keys these are: an account's, or an API key's own, since what one key was answered another may not read. */
function ownerOf(caller: Caller): string | null {
  switch (caller.kind) {
    case 'account':
    case 'enrolling':
      return caller.accountId
    case 'integrator':
      return `api-key:${caller.keyId}`
    case 'anonymous':
      return null
  }
}

/**
 * Does a creating call once for each `Idempotency-Key` of a caller and path (api.md, Conventions): the same key and body
 * gives the same answer, another body 422. The claim is a row, so that of two at once only one does anything.
 * The answer is kept sealed: it may hold a new secret, or what a patient wrote. Dispensing has a rule of its own.
 */
export async function once(context: Context, handle: () => Promise<Response | Problem>): Promise<Response | Problem> {
  const { env, request, url, caller, now } = context
  const key = request.headers.get('idempotency-key')
  const owner = ownerOf(caller)
  if (key === null || request.method !== 'POST' || owner === null) return handle()
  const scope = await sha256(JSON.stringify([owner, url.pathname, key]))
  const label = idempotentAnswerLabel(scope)
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
    return json(JSON.parse(await open(env, label, before.body)), before.status)
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
    .set({ status: answer.status, body: await seal(env, label, await answer.clone().text()) })
    .where(own)
  return answer
}
