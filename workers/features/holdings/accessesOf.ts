import { and, desc, eq, isNull, ne, notInArray, or } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { iso } from '../../../domain/language/instant.ts'
import type { AccessView } from '../../../protocol/holdings.ts'
import { accounts, doctors } from '../../storage/accountSchema.ts'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { secretSpaces } from '../../storage/peopleSchema.ts'

/** A journal longer than this was never read to its end by anybody. */
const AT_MOST = 1000

/** Of these the journal keeps which file or document it was. */
const FILE_ACTIONS: ReadonlySet<string> = new Set<Action>(['consultation.read-attachment', 'document.read'])

/**
 * Who saw or changed a patient's record (R6316-3 CSP asks that it be known; article 15 of the GDPR that it be told), as
 * far as it is the reader's: what was done in a minor's secret space, and to its questions, stands in its journal alone.
 * @param reader the account that asks
 */
export async function accessesOf(env: Env, patientId: string, reader: string): Promise<AccessView[]> {
  const db = database(env)
  const othersSecrets = db
    .select({ id: secretSpaces.accountId })
    .from(secretSpaces)
    .where(and(eq(secretSpaces.patientId, patientId), ne(secretSpaces.accountId, reader)))
  const rows = await db
    .select({
      at: audit.at,
      action: audit.action,
      consultationId: audit.consultationId,
      reason: audit.reason,
      accountId: audit.accountId,
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
    .leftJoin(consultations, eq(consultations.id, audit.consultationId))
    .leftJoin(documents, eq(documents.id, audit.subject))
    .where(
      and(
        eq(audit.patientId, patientId),
        notInArray(audit.accountId, othersSecrets),
        or(isNull(audit.consultationId), eq(consultations.accountId, reader)),
      ),
    )
    .orderBy(desc(audit.at))
    .limit(AT_MOST)
  return rows.map(({ at, action, consultationId, reason, accountId, role, subject, document, ...doctor }) => ({
    at: iso(at),
    by: accountId === reader ? 'account' : role === 'member' ? 'holder' : role === 'doctor' ? 'doctor' : 'service',
    name: doctor.lastName === null ? null : `${doctor.title} ${doctor.firstName} ${doctor.lastName}`,
    action,
    consultationId,
    reason,
    fileId: FILE_ACTIONS.has(action) ? subject : null,
    title: document,
  }))
}
