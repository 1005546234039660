import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** An integrator's keys: only a digest is kept of each. The window counts its calls of the current minute. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    keySha256: text('key_sha256').notNull(),
    scopes: text('scopes').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    windowStart: instant('window_start').notNull().default(0),
    windowUsed: integer('window_used').notNull().default(0),
  },
  (table) => [
    uniqueIndex('api_keys_digest').on(table.keySha256),
    index('api_keys_organisation').on(table.organisationId),
  ],
)

/** Where an organisation wants to hear of events. Deliveries and their log are with the endpoint's courier. */
export const webhookEndpoints = sqliteTable(
  'webhook_endpoints',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    url: text('url').notNull(),
    events: text('events').notNull(),
    secret: text('secret').notNull(),
    /** The secret before the last rotation: it signs too until then. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    disabledAt: instant('disabled_at'),
    disabledReason: text('disabled_reason', { enum: ['by-owner', 'gone', 'failing'] }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('webhook_endpoints_organisation').on(table.organisationId)],
)

/** How an organisation's widget looks, and on whose pages it may stand: origins as JSON, a colour as `#rrggbb`. */
export const widgetSettings = sqliteTable('widget_settings', {
  organisationId: text('organisation_id').primaryKey(),
  origins: text('origins').notNull().default('[]'),
  colour: text('colour'),
  /** A PNG or JPEG, base64. */
  logo: text('logo'),
  logoType: text('logo_type'),
  updatedAt: instant('updated_at').notNull(),
})
