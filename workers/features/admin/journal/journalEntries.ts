import { and, desc, eq, gte, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { iso } from '../../../../domain/language/instant.ts'
import { dayAfter, parisDayStart } from '../../../../domain/schedule/parisDay.ts'
import type { JournalEntry, JournalQuery } from '../../../../protocol/journal.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { audit } from '../../../storage/operationsSchema.ts'

const by = alias(accounts, 'by')
const about = alias(accounts, 'about')
const aboutDoctor = alias(doctors, 'about_doctor')

const changes = z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))
const shown = (value: unknown) => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value))

/** Whether one of these columns holds a text, whatever its case; not by LIKE, whose marks people would have to know. */
const holds = (text: string, ...columns: SQLWrapper[]): SQL | undefined =>
  or(...columns.map((column) => sql`instr(lower(coalesce(${column}, '')), ${text.toLowerCase()}) > 0`))

const fullName = (doctor: typeof doctors) => sql`${doctor.firstName} || ' ' || ${doctor.lastName}`

/** An entry's place in the journal, newest first: its moment, and its id where two share one. */
const cursorOf = ({ at, id }: { at: number; id: string }) => `${at} ${id}`

function olderThan(before: string): SQL | undefined {
  const [at, id = ''] = before.split(' ')
  return Number.isFinite(Number(at))
    ? or(lt(audit.at, Number(at)), and(eq(audit.at, Number(at)), lt(audit.id, id)))
    : undefined
}

/** The journal's entries that a query asks for, newest first; `most` and whether more follow. */
export async function journalEntries(
  env: Env,
  { who, action, subject, from, to, before }: JournalQuery,
  most: number,
): Promise<{ entries: JournalEntry[]; next: string | null }> {
  const rows = await database(env)
    .select({
      entry: audit,
      by: { email: by.email, role: by.role, firstName: doctors.firstName, lastName: doctors.lastName },
      about: {
        email: about.email,
        role: about.role,
        firstName: aboutDoctor.firstName,
        lastName: aboutDoctor.lastName,
      },
    })
    .from(audit)
    .leftJoin(by, eq(by.id, audit.accountId))
    .leftJoin(doctors, eq(doctors.accountId, audit.accountId))
    .leftJoin(about, eq(about.id, audit.aboutAccountId))
    .leftJoin(aboutDoctor, eq(aboutDoctor.accountId, audit.aboutAccountId))
    .where(
      and(
        who ? holds(who, by.email, fullName(doctors), sql`${audit.accountId}`) : undefined,
        action ? eq(audit.action, action) : undefined,
        subject
          ? holds(
              subject,
              about.email,
              sql`${audit.subject}`,
              sql`${audit.consultationId}`,
              sql`${audit.patientId}`,
              sql`${audit.aboutAccountId}`,
            )
          : undefined,
        from ? gte(audit.at, parisDayStart(from)) : undefined,
        to ? lt(audit.at, parisDayStart(dayAfter(to))) : undefined,
        before ? olderThan(before) : undefined,
      ),
    )
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(most + 1)
  const page = rows.slice(0, most)
  const last = page.at(-1)
  return {
    entries: page.map(entryOf),
    next: rows.length > most && last ? cursorOf(last.entry) : null,
  }
}

type Named = {
  email: string | null
  role: 'member' | 'doctor' | 'admin' | null
  firstName: string | null
  lastName: string | null
}

const somebody = (id: string, { email, role, firstName, lastName }: Named) => ({
  id,
  email,
  role,
  name: firstName === null || lastName === null ? null : `${firstName} ${lastName}`,
})

function entryOf(row: { entry: typeof audit.$inferSelect; by: Named; about: Named }): JournalEntry {
  const { id, at, accountId, action, aboutAccountId, consultationId, patientId, subject } = row.entry
  const changed = row.entry.changes === null ? {} : changes.parse(JSON.parse(row.entry.changes))
  return {
    id,
    at: iso(at),
    who: somebody(accountId, row.by),
    action,
    about: aboutAccountId === null ? null : somebody(aboutAccountId, row.about),
    consultationId,
    patientId,
    subject,
    changes: Object.entries(changed).map(([field, [old, fresh]]) => ({
      field,
      before: shown(old),
      after: shown(fresh),
    })),
  }
}
