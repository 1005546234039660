import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PROOFS } from '../../domain/access/proof.ts'
import { instant } from './instant.ts'

/** A code on its way: only its digest is kept, bound to the browser that asked. */
export const loginCodes = sqliteTable(
  'login_codes',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    browserSha256: text('browser_sha256').notNull(),
    codeSha256: text('code_sha256').notNull(),
    /** The sign-up that this code completes, as JSON; absent for a plain login. */
    signUp: text('sign_up'),
    tries: integer('tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** Asked for from a browser that had never signed in there: only these count against the address. */
    stranger: integer('stranger', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('login_codes_browser').on(table.browserSha256),
    index('login_codes_email').on(table.email, table.expiresAt),
  ],
)

/** Browsers in which an account signed in before: a robot elsewhere uses up nothing of theirs. */
export const knownBrowsers = sqliteTable(
  'known_browsers',
  {
    browserSha256: text('browser_sha256').notNull(),
    email: text('email').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.browserSha256, table.email] })],
)

export const sessions = sqliteTable(
  'sessions',
  {
    tokenSha256: text('token_sha256').primaryKey(),
    accountId: text('account_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When its owner last proved again who they are; null: at its beginning. */
    steppedUpAt: instant('stepped_up_at'),
    /** What opened it. */
    provenBy: text('proven_by', { enum: PROOFS }).notNull().default('code'),
    /** It may add a first passkey, and nothing else. */
    enrolling: integer('enrolling', { mode: 'boolean' }).notNull().default(false),
    /** What its owner tells it by: the browser, the system, and about where; null where that is not known. */
    browser: text('browser'),
    system: text('system'),
    city: text('city'),
    country: text('country'),
    /** To within a few minutes. */
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/** A person's passkeys: public keys only, so that a copy of them opens nothing. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential's id, base64url, as the authenticator chose it. */
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    /** How a browser reaches it, as JSON. */
    transports: text('transports').notNull(),
    name: text('name').notNull(),
    /** Kept by a password manager, on several devices. */
    synced: integer('synced', { mode: 'boolean' }).notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkeys_account').on(table.accountId)],
)

/** Challenges that were answered: the key makes each work once. */
export const spentChallenges = sqliteTable('spent_challenges', {
  sha256: text('sha256').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
})

/** That an account may add its first passkey with a mailed code, until then: given by an administrator, used once. */
export const enrolments = sqliteTable('enrolments', {
  accountId: text('account_id').primaryKey(),
  givenBy: text('given_by').notNull(),
  givenAt: instant('given_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
})
