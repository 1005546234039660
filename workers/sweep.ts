import { inArray, lt } from 'drizzle-orm'
import { sweepOutbox } from './delivery/d1Outbox.ts'
import { tellOfAge } from './features/accounts/tellOfAge.ts'
import { releaseCare } from './features/admin/doctors/releaseCare.ts'
import { forgetSpentChallenges } from './features/passkeys/challenge.ts'
import { ANSWER_KEPT_MS } from './http/idempotency.ts'
import { consultations } from './storage/consultationSchema.ts'
import { database } from './storage/database.ts'
import { ssoPending, ssoTokens } from './storage/handOverSchema.ts'
import { tellHours } from './storage/openingHours.ts'
import { idempotentAnswers } from './storage/operationsSchema.ts'
import { loginCodes } from './storage/signInSchema.ts'

/** How many waiting rooms' worth of questions one sweep repeats, at most. */
const ANNOUNCED_MAX = 200

/** A used token is remembered a little longer than any clock takes it for valid. */
const TOKEN_KEPT_MS = 60_000

/** A code that is over, and what was typed with it, is of use to nobody a day later. */
const CODES_KEPT_MS = 86_400_000

const SWEEP_EVERY_MS = 60_000
/** What needs no haste and reads a whole table is done in one sweep of each hour. */
const HOUR_MS = 3_600_000

/** Once a minute: what D1 decided and nobody delivered, and the queues told again who waits. */
export async function sweep(env: Env, now: number): Promise<void> {
  await sweepOutbox(env, now)
  const db = database(env)
  await db.batch([
    db.delete(ssoTokens).where(lt(ssoTokens.expiresAt, now - TOKEN_KEPT_MS)),
    db.delete(ssoPending).where(lt(ssoPending.expiresAt, now)),
    forgetSpentChallenges(env, now),
  ])
  if (now % HOUR_MS < SWEEP_EVERY_MS) {
    await tellHours(env)
    await tellOfAge(env, now)
    await db.delete(loginCodes).where(lt(loginCodes.expiresAt, now - CODES_KEPT_MS))
    await db.delete(idempotentAnswers).where(lt(idempotentAnswers.at, now - ANSWER_KEPT_MS))
  }
  await releaseCare(env)
  const waiting = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(inArray(consultations.state, ['waiting', 'overdue']))
    .limit(ANNOUNCED_MAX)
  const rooms = waiting.map(({ id }) => env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)))
  await Promise.all(rooms.map((room) => room.announce()))
}
