import { and, eq, ne } from 'drizzle-orm'
import { ENROLMENT_HOURS } from '../../../domain/access/passkeys.ts'
import { iso } from '../../../domain/language/instant.ts'
import { normalEmail } from '../../../domain/people/email.ts'
import { restoreAccessBody } from '../../../protocol/passkeys.ts'
import { invalid } from '../../../protocol/problems.ts'
import { deliverOutboxRow } from '../../delivery/d1Outbox.ts'
import type { AccountPayload } from '../../delivery/deliverAccountLetter.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { isFresh } from '../../http/freshProof.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { outbox } from '../../storage/operationsSchema.ts'
import { changeLine } from '../../storage/recordChange.ts'
import { enrolments, passkeys, sessions } from '../../storage/signInSchema.ts'

const NOBODY = {
  fr: 'Aucun médecin ni administrateur n’a cette adresse.',
  en: 'No doctor or administrator has this address.',
}
const ONESELF = {
  fr: 'Demandez à un autre administrateur : personne ne se rend l’accès à soi-même.',
  en: 'Ask another administrator: nobody restores their own access.',
}

/**
 * `POST /api/access-restorations`: a doctor or administrator who lost their keys gets in again. What they had is shut
 * (the lost key may be in other hands), and for some days a mailed code lets them add a new key: that, once, and nothing else.
 */
export const restoreAccess: Handler = async (context) => {
  const { env, now, request, execution, origin } = context
  const body = await readJson(request, restoreAccessBody)
  if (!body.ok) return body.refusal
  const actor = accountOf(context)
  const db = database(env)
  const [account] = await db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.email, normalEmail(body.value.email)), ne(accounts.role, 'member')))
  if (!account) return invalid('email', NOBODY)
  if (account.id === actor) return invalid('email', ONESELF)
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const expiresAt = now + ENROLMENT_HOURS * 3_600_000
  const given = { accountId: account.id, givenBy: actor, givenAt: now, expiresAt }
  const payload: AccountPayload = { accountId: account.id, letter: 'access-restored', origin }
  const row = {
    id: randomId(),
    kind: 'account' as const,
    payload: JSON.stringify(payload),
    createdAt: now,
    attempts: 0,
  }
  await db.batch([
    db.delete(sessions).where(eq(sessions.accountId, account.id)),
    db.delete(passkeys).where(eq(passkeys.accountId, account.id)),
    db.insert(enrolments).values(given).onConflictDoUpdate({ target: enrolments.accountId, set: given }),
    db.insert(outbox).values(row),
    changeLine(context, { action: 'access.restore', aboutAccountId: account.id, subject: account.email }),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  return json({ until: iso(expiresAt) }, 201)
}
