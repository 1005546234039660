import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { SCOPES } from '../domain/access/scopes.ts'
import { COMPACT_VERSION, parseMedicines } from '../domain/medicines/compact.ts'
import { CONSENT_VERSIONS, type ConsentKind } from '../domain/people/consentVersions.ts'
import { DEMO_ADMIN, DEMO_DOCTORS, DEMO_MEMBER, DEMO_ORGANISATION } from '../workers/features/development/demoData.ts'
import { fillStatements } from '../workers/medicines/fillBase.ts'
import { organisationKeyLabel } from '../workers/secrets/labels.ts'
import { seal } from '../workers/secrets/sealing.ts'

type Statement = { bind: (...values: unknown[]) => Statement; first: () => Promise<unknown> }
type Database = {
  prepare: (sql: string) => Statement
  batch: (statements: Statement[]) => Promise<unknown>
}

/** A bound value may have two million bytes; so many rows stay far below. */
const ROWS_AT_ONCE = 2000

/** One INSERT for many rows: they travel as one JSON value. */
function bulkInsert(db: Database, table: string, rows: readonly Record<string, unknown>[]): Statement[] {
  const columns = Object.keys(rows[0] ?? {})
  const values = columns.map((column) => `value ->> '$.${column}'`).join(', ')
  const sql = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?)`
  const statements: Statement[] = []
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    statements.push(db.prepare(sql).bind(JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))))
  }
  return statements
}

/** Fills in the base that came with the source, unless the one that is there is as new or newer. */
async function seedMedicines(db: Database): Promise<void> {
  const base = parseMedicines(readFileSync(new URL('../data/medicines.tsv', import.meta.url), 'utf8'))
  const there = await db
    .prepare('SELECT id FROM medicine_base WHERE version = ? AND snapshot >= ?')
    .bind(COMPACT_VERSION, base.snapshot)
    .first()
  if (there) return
  const statements = fillStatements(base, { importedAt: Date.now(), brokenLines: 0 })
  await db.batch(statements.map(({ sql, rows }) => (rows === undefined ? db.prepare(sql) : db.prepare(sql).bind(rows))))
}

async function demoStatements(db: Database, now: number): Promise<Statement[]> {
  const { apiKey, technicalContact, ssoKey, colour, id: organisation, name, memberNumberExample } = DEMO_ORGANISATION
  const { email: memberEmail, memberNumber, lastName, firstName, sex, birthDate, ...contact } = DEMO_MEMBER
  const account = (id: string, email: string, role: string, member: string | null = null) => ({
    id,
    email,
    role,
    organisation_id: organisation,
    member_number: member,
    locale: 'fr',
    created_at: now,
  })
  const consent = (kind: ConsentKind) => ({
    id: `demo-${kind}`,
    account_id: 'demo-member',
    kind,
    version: CONSENT_VERSIONS[kind],
    at: now,
  })
  return [
    ...bulkInsert(db, 'accounts', [
      ...DEMO_DOCTORS.map(({ id, email }) => account(id, email, 'doctor')),
      account('demo-member', memberEmail, 'member', memberNumber),
      account('demo-admin', DEMO_ADMIN.email, 'admin'),
    ]),
    ...bulkInsert(
      db,
      'doctors',
      DEMO_DOCTORS.map((doctor) => ({
        account_id: doctor.id,
        title: doctor.title,
        first_name: doctor.firstName,
        last_name: doctor.lastName,
        specialty: doctor.specialty,
        rpps: doctor.rpps,
        address: doctor.address,
        phone: doctor.phone,
        email: doctor.email,
      })),
    ),
    ...bulkInsert(db, 'patients', [
      {
        id: 'demo-patient',
        account_id: 'demo-member',
        relation: 'self',
        last_name: lastName,
        first_name: firstName,
        sex,
        birth_date: birthDate,
        ...contact,
        created_at: now,
      },
    ]),
    ...bulkInsert(db, 'consents', [consent('portal-terms'), consent('health-data')]),
    ...bulkInsert(db, 'organisations', [
      {
        id: organisation,
        name,
        member_number_example: memberNumberExample,
        sso_key: await seal({ ENVIRONMENT: 'local' }, organisationKeyLabel(organisation), ssoKey),
        technical_contact: technicalContact,
      },
    ]),
    ...bulkInsert(db, 'widget_settings', [{ organisation_id: organisation, origins: '[]', colour, updated_at: now }]),
    ...bulkInsert(db, 'api_keys', [
      {
        id: 'demo-key',
        organisation_id: organisation,
        name: 'Clé de démonstration',
        prefix: apiKey.slice(0, 8),
        key_sha256: createHash('sha256').update(apiKey).digest('hex'),
        scopes: JSON.stringify(SCOPES),
        created_at: now,
        window_start: 0,
        window_used: 0,
      },
    ]),
  ]
}

/** The database alone: started with the whole configuration, the proxy looks for rooms that nobody serves yet. */
function databaseConfig(): string {
  const whole = readFileSync(new URL('../wrangler.toml', import.meta.url), 'utf8')
  const [database = ''] = /\[\[d1_databases\]\][^[]*/.exec(whole) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'permanence-seed-'))
  writeFileSync(join(folder, 'wrangler.toml'), `name = "seed"\ncompatibility_date = "2026-10-01"\n${database}`)
  return folder
}

/** Fills an empty database with the demo; one with an organisation keeps its data. A base of medicines that is older gives way. */
export async function seed(persistTo: string): Promise<void> {
  const folder = databaseConfig()
  const proxy = await getPlatformProxy<{ DB: Database }>({
    configPath: join(folder, 'wrangler.toml'),
    persist: { path: `${persistTo}/v3` },
    remoteBindings: false,
  })
  try {
    const db = proxy.env.DB
    await seedMedicines(db)
    if (await db.prepare('SELECT id FROM organisations LIMIT 1').first()) return
    await db.batch(await demoStatements(db, Date.now()))
  } finally {
    await proxy.dispose()
    rmSync(folder, { recursive: true })
  }
}
