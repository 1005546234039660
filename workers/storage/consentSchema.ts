import { primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** The consent texts that administrators published. Nothing is ever changed or deleted here: members agreed to it. */
export const consentTextRows = sqliteTable(
  'consent_texts',
  {
    kind: text('kind').notNull(),
    version: text('version').notNull(),
    /** The version that it replaces: two that replace the same one cannot be. */
    follows: text('follows').notNull(),
    fr: text('fr').notNull(),
    en: text('en').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.version] }),
    uniqueIndex('consent_texts_follows').on(table.kind, table.follows),
  ],
)
