import { desc, eq } from 'drizzle-orm'
import type { AccessView } from '../../../protocol/holdings.ts'
import { database } from '../../storage/database.ts'
import { accounts, audit, doctors } from '../../storage/schema.ts'

/** A journal longer than this was never read to its end by anybody. */
const AT_MOST = 1000

/** Who saw or changed a patient's record (R6316-3 CSP asks that it be known; article 15 of the GDPR that it be told). */
export async function accessesOf(env: Env, patientId: string): Promise<AccessView[]> {
  const rows = await database(env)
    .select({
      at: audit.at,
      action: audit.action,
      consultationId: audit.consultationId,
      reason: audit.reason,
      role: accounts.role,
      title: doctors.title,
      firstName: doctors.firstName,
      lastName: doctors.lastName,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.accountId))
    .leftJoin(doctors, eq(doctors.accountId, audit.accountId))
    .where(eq(audit.patientId, patientId))
    .orderBy(desc(audit.at))
    .limit(AT_MOST)
  return rows.map(({ at, action, consultationId, reason, role, title, firstName, lastName }) => ({
    at: new Date(at).toISOString(),
    by: role === 'member' ? 'account' : role === 'doctor' ? 'doctor' : 'service',
    name: lastName === null ? null : `${title} ${firstName} ${lastName}`,
    action,
    consultationId,
    reason,
  }))
}
