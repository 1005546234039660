import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** The hours of a specialty where an administrator changed them; the others have those of domain/schedule/slots.ts. */
export const openingHoursRows = sqliteTable('opening_hours', {
  specialty: text('specialty').primaryKey(),
  /** JSON, as protocol/hours.ts has them. */
  slots: text('slots').notNull(),
  exceptions: text('exceptions').notNull(),
  closedOnHolidays: integer('closed_on_holidays', { mode: 'boolean' }).notNull(),
  updatedAt: instant('updated_at').notNull(),
})
