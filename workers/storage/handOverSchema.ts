import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** An organisation's further keys for hand-overs, beside its first secret: HS256 secrets, or the address of a JWKS. */
export const ssoKeys = sqliteTable(
  'sso_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    kind: text('kind', { enum: ['secret', 'jwks'] }).notNull(),
    value: text('value').notNull(),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('sso_keys_organisation').on(table.organisationId)],
)

/** Whom an insurer's member number is here. `settled` is what the member decided on last, `offered` what waits for them. */
export const ssoIdentities = sqliteTable(
  'sso_identities',
  {
    organisationId: text('organisation_id').notNull(),
    subject: text('subject').notNull(),
    accountId: text('account_id').notNull(),
    settled: text('settled').notNull(),
    offered: text('offered'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.subject] }),
    index('sso_identities_account').on(table.accountId),
  ],
)

/** Tokens that were used: the key makes each work once. */
export const ssoTokens = sqliteTable(
  'sso_tokens',
  {
    organisationId: text('organisation_id').notNull(),
    jti: text('jti').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.jti] })],
)

/** Hand-overs whose address belongs to an account: they wait for the code that its owner gets. */
export const ssoPending = sqliteTable('sso_pending', {
  secretSha256: text('secret_sha256').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  subject: text('subject').notNull(),
  email: text('email').notNull(),
  traits: text('traits').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
