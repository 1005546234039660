import { desc, eq } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import type { AccessView } from '../../../protocol/holdings.ts'
import { database } from '../../storage/database.ts'
import { accounts, audit, doctors, documents } from '../../storage/schema.ts'

/** A journal longer than this was never read to its end by anybody. */
const AT_MOST = 1000

/** Of these the journal keeps which file or document it was. */
const FILE_ACTIONS: ReadonlySet<string> = new Set<Action>(['consultation.read-attachment', 'document.read'])

/** Who saw or changed a patient's record (R6316-3 CSP asks that it be known; article 15 of the GDPR that it be told). */
export async function accessesOf(env: Env, patientId: string): Promise<AccessView[]> {
  const rows = await database(env)
    .select({
      at: audit.at,
      action: audit.action,
      consultationId: audit.consultationId,
      role: accounts.role,
      title: doctors.title,
      firstName: doctors.firstName,
      lastName: doctors.lastName,
      subject: audit.subject,
      document: documents.title,
    })
    .from(audit)
    .leftJoin(accounts, eq(accounts.id, audit.accountId))
    .leftJoin(doctors, eq(doctors.accountId, audit.accountId))
    .leftJoin(documents, eq(documents.id, audit.subject))
    .where(eq(audit.patientId, patientId))
    .orderBy(desc(audit.at))
    .limit(AT_MOST)
  return rows.map(({ at, action, consultationId, role, title, firstName, lastName, subject, document }) => ({
    at: new Date(at).toISOString(),
    by: role === 'member' ? 'account' : role === 'doctor' ? 'doctor' : 'service',
    name: lastName === null ? null : `${title} ${firstName} ${lastName}`,
    action,
    consultationId,
    fileId: FILE_ACTIONS.has(action) ? subject : null,
    title: document,
  }))
}
