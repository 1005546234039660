import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

export const organisations = sqliteTable('organisations', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  memberNumberExample: text('member_number_example').notNull(),
  /** Patterns of member numbers, one a line (domain/people/memberNumberRule.ts); empty: any number. */
  memberNumberRule: text('member_number_rule').notNull().default(''),
  /** Who looks after the organisation's side of the API: told by mail when an endpoint is switched off. */
  technicalContact: text('technical_contact'),
  ssoKey: text('sso_key').notNull(),
})

export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    role: text('role', { enum: ['member', 'doctor', 'admin'] }).notNull(),
    organisationId: text('organisation_id'),
    memberNumber: text('member_number'),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** Shut out by an administrator since then: no session holds, and none opens. */
    suspendedAt: instant('suspended_at'),
  },
  (table) => [uniqueIndex('accounts_email').on(table.email)],
)

export const doctors = sqliteTable('doctors', {
  accountId: text('account_id').primaryKey(),
  title: text('title').notNull(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  specialty: text('specialty').notNull(),
  rpps: text('rpps').notNull(),
  finess: text('finess'),
  address: text('address').notNull(),
  phone: text('phone').notNull(),
  email: text('email').notNull(),
  /** Those that they consult in, ISO 639-1, as JSON. */
  languages: text('languages').notNull().default('["fr"]'),
})

/** A device that its owner asked us to alert, as the Push API names it. */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    endpoint: text('endpoint').primaryKey(),
    accountId: text('account_id').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('push_subscriptions_account').on(table.accountId)],
)
