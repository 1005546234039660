import { eq } from 'drizzle-orm'
import { accountOf, type Handler } from '../../http/context.ts'
import { SESSION_COOKIE, setCookie } from '../../http/cookies.ts'
import { accounts, pushSubscriptions } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { ssoIdentities } from '../../storage/handOverSchema.ts'
import { consents, patients } from '../../storage/peopleSchema.ts'
import { knownBrowsers, loginCodes, passkeys, sessions } from '../../storage/signInSchema.ts'
import { openQuestion } from '../consultations/startConsultation.ts'
import { detachPatient } from './detachPatient.ts'
import { actsFor } from './ownPatient.ts'

/**
 * `DELETE /api/account`: the way in, the address and the devices go at once; the medical record is nobody's from then on,
 * and kept for twenty years (R1112-7 CSP; article 17(3) of the GDPR lets the law keep it). An open question holds it.
 */
export const closeAccount: Handler = async (context) => {
  const { env, now, frame } = context
  const accountId = accountOf(context)
  const db = database(env)
  const people = await db.select({ id: patients.id }).from(patients).where(actsFor(env, accountId))
  for (const { id } of people) {
    const open = await openQuestion(env, { patientId: id, accountId }, now)
    if (open) return open
  }
  for (const { id } of people) await detachPatient(env, { patientId: id, accountId, action: 'account.close', now })
  await db.batch([
    db.delete(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId)),
    // What was typed at the sign-up waits with its codes.
    db.delete(loginCodes).where(eq(loginCodes.email, context.email)),
    db.delete(ssoIdentities).where(eq(ssoIdentities.accountId, accountId)),
    db.update(consents).set({ withdrawnAt: now }).where(eq(consents.accountId, accountId)),
    // The row stays, since the journal names it; the address is free for a new account.
    db
      .update(accounts)
      .set({ email: `closed:${accountId}`, memberNumber: null })
      .where(eq(accounts.id, accountId)),
    db.delete(sessions).where(eq(sessions.accountId, accountId)),
    db.delete(passkeys).where(eq(passkeys.accountId, accountId)),
    db.delete(knownBrowsers).where(eq(knownBrowsers.email, context.email)),
  ])
  return new Response(null, { status: 204, headers: { 'set-cookie': setCookie(SESSION_COOKIE, '', 0, frame) } })
}
