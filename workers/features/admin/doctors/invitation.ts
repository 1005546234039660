import { ENROLMENT_HOURS } from '../../../../domain/access/passkeys.ts'
import { iso } from '../../../../domain/language/instant.ts'
import type { AccountPayload } from '../../../delivery/deliverAccountLetter.ts'
import { accountOf, type Context } from '../../../http/context.ts'
import { randomId } from '../../../http/digest.ts'
import { database } from '../../../storage/database.ts'
import { outbox } from '../../../storage/operationsSchema.ts'
import { enrolments } from '../../../storage/signInSchema.ts'

/** What lets a doctor in for the first time: the leave to add one key, and the mail that says so, for one batch. */
export function invitationOf(context: Context, accountId: string) {
  const { env, now, origin } = context
  const expiresAt = now + ENROLMENT_HOURS * 3_600_000
  const given = { accountId, givenBy: accountOf(context), givenAt: now, expiresAt }
  const payload: AccountPayload = { accountId, letter: 'doctor-invited', origin }
  const row = {
    id: randomId(),
    kind: 'account' as const,
    payload: JSON.stringify(payload),
    createdAt: now,
    attempts: 0,
  }
  const db = database(env)
  const leave = db.insert(enrolments).values(given).onConflictDoUpdate({ target: enrolments.accountId, set: given })
  return { leave, mail: db.insert(outbox).values(row), row, until: iso(expiresAt) }
}
