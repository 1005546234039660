import * as z from 'zod/mini'
import { type ApiKeyView, scope } from '../../../protocol/integrators.ts'
import type { apiKeys } from '../../storage/schema.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** A key as the wire shows it: never the key itself. */
export const apiKeyView = (row: typeof apiKeys.$inferSelect): ApiKeyView => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: z.array(scope).parse(JSON.parse(row.scopes)),
  createdAt: new Date(row.createdAt).toISOString(),
  lastUsedAt: iso(row.lastUsedAt),
  revokedAt: iso(row.revokedAt),
})
